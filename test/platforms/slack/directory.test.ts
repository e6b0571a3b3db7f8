import { DirectoryError } from '../../../src/application/ports/index.js';
import type { SlackPlatform } from '../../../src/platforms/slack/index.js';
import { type Running, startPlatform } from './support.js';

let running: Running;
let directory: SlackPlatform['directory'];
beforeEach(async () => {
  running = await startPlatform();
  directory = running.platform.directory;
});
afterEach(() => running.stop());

const alice = {
  userId: 'UALICE',
  name: 'Alice Martin',
  email: 'alice@example.org',
  timezone: 'Europe/Paris',
  locale: 'fr',
  address: { channel: 'UALICE' },
  guest: false,
};

test('the token tells which workspace it belongs to, asked once for all calls', async () => {
  expect(await running.platform.identify()).toEqual({ externalId: 'T1', name: 'Atelier' });
  await directory.profile('T1', 'UALICE', null);
  await directory.profile('T1', 'UBOB', null);
  expect(running.slack.calls('auth.test')).toHaveLength(1);
});

test('a failed question about the workspace is asked again', async () => {
  running.slack.faults.fail('auth.test');
  await expect(running.platform.identify()).rejects.toThrow();
  expect(await running.platform.identify()).toMatchObject({ externalId: 'T1' });
});

test('a person comes with name, e-mail, zone and language', async () => {
  expect(await directory.profile('T1', 'UALICE', null)).toEqual(alice);
  expect(await directory.profile('T1', 'UBOB', null)).toMatchObject({
    locale: 'en',
    timezone: 'America/New_York',
  });
});

test('what nobody sees is in no name: of a person, of a channel', async () => {
  await running.stop();
  running = await startPlatform({
    users: [
      { id: 'UALICE', name: 'Ali\u202ece\u200b \u3164Martin' },
      { id: 'UBOB', name: '\u3164\u200b' },
    ],
  });
  directory = running.platform.directory;
  expect(await directory.profile('T1', 'UALICE', null)).toMatchObject({ name: 'Alice Martin' });
  // Nothing of the name is seen: the next that Slack knows, the short one of the account, which is here a dot.
  expect(await directory.profile('T1', 'UBOB', null)).toMatchObject({ name: '.' });
  const names: string[] = [];
  for await (const { name } of directory.members('T1')) names.push(name);
  expect(names.sort()).toEqual(['.', 'Alice Martin']);
});

test('nobody, a bot and Slackbot are no person', async () => {
  for (const id of ['UNOBODY', 'UROBOT', 'USLACKBOT'])
    expect(await directory.profile('T1', id, null)).toBeNull();
});

test('members are everyone but bots, guests and those who left, over several pages', async () => {
  await running.stop();
  const users = Array.from({ length: 450 }, (_, at) => ({
    id: `U${at}`,
    name: `Person ${at}`,
    isGuest: at % 2 === 1,
  }));
  running = await startPlatform({
    users: [...users, { id: 'UALICE', name: 'Alice Martin' }, { id: 'UBOB', name: 'Bob' }],
  });
  const found: string[] = [];
  for await (const { userId } of running.platform.directory.members('T1')) found.push(userId);
  expect(found).toHaveLength(227);
  expect(found).not.toContain('USLACKBOT');
  expect(running.slack.calls('users.list')).toHaveLength(3);
});

test('a rate limit is waited out', async () => {
  running.slack.faults.rateLimit('users.info', 0);
  expect(await directory.profile('T1', 'UALICE', null)).toEqual(alice);
});

test('a channel has a name and a place to write, or is none', async () => {
  expect(await directory.channel('T1', 'CGENERAL')).toEqual({
    name: '#general',
    address: { channel: 'CGENERAL' },
  });
  expect(await directory.channel('T1', 'CNONE')).toBeNull();
});

test('a failure carries Slack’s code', async () => {
  running.slack.faults.refuse('users.info', 'missing_scope');
  await expect(directory.profile('T1', 'UALICE', null)).rejects.toEqual(new DirectoryError('missing_scope'));
  await expect(directory.profile('T2', 'UALICE', null)).rejects.toMatchObject({ code: 'not_installed' });
});
