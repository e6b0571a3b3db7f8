import type { Chat } from '../../src/composition/chats.js';
import { meeting } from '../../src/composition/workspaces.js';
import type { Platform } from '../../src/domain/workspace.js';
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
  const { store, log } = world.ports;
  const [slack, teams] = [chatOf('slack', 1), chatOf('teams', 0)];
  const meet = meeting(store, world.organisation.id, [slack, teams] as unknown as Chat[], log);
  await meet();
  expect(await store.workspaces.findByExternalId('slack', 'own-slack')).toBeNull();
  expect(await store.workspaces.findByExternalId('teams', 'own-teams')).toMatchObject({
    status: 'installed',
  });
  await meet();
  expect(await store.workspaces.findByExternalId('slack', 'own-slack')).toMatchObject({
    status: 'installed',
  });
  await meet();
  expect([slack.asked, teams.asked]).toEqual([2, 1]);
});
