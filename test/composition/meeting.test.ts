import type { Chat } from '../../src/composition/chats.js';
import { meeting } from '../../src/composition/workspaces.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** A chat that says whose credentials these are, once it answers. */
function chatOf(platform: Platform, silentTimes: number) {
  const chat = {
    asked: 0,
    messenger: { platform },
    async identify() {
      chat.asked += 1;
      if (chat.asked <= silentTimes) throw new Error('Away.');
      return { externalId: `own-${platform}`, name: 'Atelier' };
    },
  };
  return chat;
}

test('a chat that was away is asked again, the others are not', async () => {
  const [slack, teams] = [chatOf('slack', 1), chatOf('teams', 0)];
  const meet = meeting(world.ports, world.organisation.id, [slack, teams] as unknown as Chat[], world);
  await meet();
  expect(await world.ports.workspaces.findByExternalId('slack', 'own-slack')).toBeNull();
  expect(await world.ports.workspaces.findByExternalId('teams', 'own-teams')).toMatchObject({
    status: 'installed',
  });
  await meet();
  expect(await world.ports.workspaces.findByExternalId('slack', 'own-slack')).toMatchObject({
    status: 'installed',
  });
  await meet();
  expect([slack.asked, teams.asked]).toEqual([2, 1]);
});

test('with credentials of another workspace, the one before is in use no more, and is again when they come back', async () => {
  const { id: organisationId } = world.organisation;
  const meet = (chat: unknown) => meeting(world.ports, organisationId, [chat as Chat], world)();
  const installed = async () =>
    (await world.ports.workspaces.listInstalled())
      .filter(({ platform }) => platform === 'slack')
      .map(({ externalId }) => externalId);
  await meet(chatOf('slack', 0));
  expect(await installed()).toEqual(['own-slack']);
  const { externalId, name } = world.workspaces.slack;
  await meet({ ...chatOf('slack', 0), identify: async () => ({ externalId, name }) });
  expect(await installed()).toEqual([externalId]);
  expect(await world.ports.workspaces.find(world.workspaces.teams.id)).toMatchObject({ status: 'installed' });
});
