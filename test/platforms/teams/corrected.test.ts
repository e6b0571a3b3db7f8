import { personalMessage } from '../../fixtures/teams/activities.js';
import { mission } from '../../fixtures/teams/views.js';
import { until } from '../../support/eventually.js';
import { jean, post, says, startWorld, type World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.teams.install(jean.id);
  await until(() => world.receive.finished.length === 1);
});
afterEach(() => world.stop());

const inbox = () => world.teams.person(jean.id).inbox();
const list = says({ kind: 'missions.list', missions: [mission()], page: 0, pages: 1 });
const lost = says({ kind: 'problem', problem: { code: 'notUnderstood' } });

const written = (text: string) => ({
  ...personalMessage,
  ...{ serviceUrl: world.teams.serviceUrl, recipient: { id: '28:app-1' }, text },
  conversation: {
    ...{ id: world.teams.personalChatId(jean.id), tenantId: 'tenant-1', conversationType: 'personal' },
  },
});
/** As Teams tells it: another type, the same id. */
const edited = (text: string, eventType = 'editMessage') => ({
  ...written(text),
  ...{ type: 'messageUpdate', channelData: { tenant: { id: 'tenant-1' }, eventType } },
});

async function writes(text: string): Promise<void> {
  const before = world.receive.finished.length;
  await post(world.url, written(text));
  await until(() => world.receive.finished.length > before);
}

test('a message that was not understood is answered once more when it is corrected, and once only', async () => {
  world.receive.reply = () => lost;
  await writes('les mssions');
  world.receive.reply = () => list;
  for (const text of ['les missions', 'les missions', 'mes missions']) {
    expect((await post(world.url, edited(text))).status).toBe(200);
  }
  await until(() => inbox().length === 2);
  await world.platform.stop();
  expect(inbox().map(({ text }) => text)).toEqual([
    expect.stringContaining('Je n’ai pas compris'),
    expect.stringContaining('Trier des dons'),
  ]);
  expect(world.receive.accepted.at(-1)?.input).toEqual({ kind: 'text', text: 'les missions' });
});

test('a message that was understood is left when it is edited, and so is one that nobody heard', async () => {
  const heard = world.receive.accepted.length;
  expect((await post(world.url, edited('les missions'))).status).toBe(200);
  world.receive.reply = () => list;
  await writes('les missions');
  expect((await post(world.url, edited('je m’inscris à la mission 3'))).status).toBe(200);
  await world.platform.stop();
  expect(world.receive.accepted).toHaveLength(heard + 1);
  expect(inbox()).toHaveLength(1);
});

test('a message that is brought back after it was deleted is no correction', async () => {
  world.receive.reply = () => lost;
  await writes('les mssions');
  await post(world.url, edited('les missions', 'undeleteMessage'));
  await world.platform.stop();
  expect(inbox()).toHaveLength(1);
});
