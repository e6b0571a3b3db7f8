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
  membership: 'member',
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
  // Nothing of the name is seen. The next that Slack knows, the short one of the account, which is here a dot.
  expect(await directory.profile('T1', 'UBOB', null)).toMatchObject({ name: '.' });
  const names: string[] = [];
  for await (const { name } of directory.members('T1')) names.push(name);
  expect(names.sort()).toEqual(['.', 'Alice Martin']);
});

test('nobody, a bot and Slackbot are no person', async () => {
  for (const id of ['UNOBODY', 'UROBOT', 'USLACKBOT'])
    expect(await directory.profile('T1', id, null)).toBeNull();
});

test('members are everyone but bots and those who left, each with how they stand to us, over several pages', async () => {
  await running.stop();
  const users = Array.from({ length: 450 }, (_, at) => ({
    id: `U${at}`,
    name: `Person ${at}`,
    ...[{}, { isGuest: true }, { isChannelGuest: true }, { teamId: 'T2' }, { deleted: true }][at % 5],
  }));
  running = await startPlatform({
    users: [...users, { id: 'UALICE', name: 'Alice Martin' }, { id: 'UBOB', name: 'Bob' }],
  });
  const found = { member: 0, guest: 0, outsider: 0 };
  for await (const { membership, userId } of running.platform.directory.members('T1')) {
    found[membership] += 1;
    expect(userId).not.toBe('USLACKBOT');
  }
  expect(found).toEqual({ member: 92, guest: 180, outsider: 90 });
  expect(running.slack.calls('users.list')).toHaveLength(3);
});

test.each([
  ['of another Slack', { teamId: 'T2' }, 'outsider'],
  ['of another enterprise', { teamId: 'T2', enterpriseId: 'E2' }, 'outsider'],
  ['a guest of several channels', { isGuest: true }, 'guest'],
  ['a guest of one channel', { isChannelGuest: true }, 'guest'],
  ['with an address that is not confirmed', { isEmailConfirmed: false }, 'member'],
  ['with a Kelvin sign for a k', { email: 'chec\u212a@example.org' }, 'member'],
])('nobody vouches for the address of somebody %s', async (_who, change, membership) => {
  running.slack.change('UALICE', change);
  expect(await directory.profile('T1', 'UALICE', null)).toMatchObject({ email: null, membership });
});

test('in a Grid, whoever is of the same enterprise is of the company', async () => {
  await running.stop();
  running = await startPlatform({ team: { id: 'T1', name: 'Atelier', enterpriseId: 'E1' } });
  running.slack.change('UALICE', { teamId: 'T2', enterpriseId: 'E1' });
  running.slack.change('UBOB', { teamId: 'T3', enterpriseId: 'E3' });
  const { profile } = running.platform.directory;
  expect(await profile('T1', 'UALICE', null)).toMatchObject({ email: 'alice@example.org' });
  expect(await profile('T1', 'UBOB', null)).toMatchObject({ membership: 'outsider' });
});

test('somebody whose account was closed is nobody any more', async () => {
  running.slack.change('UALICE', { deleted: true });
  expect(await directory.profile('T1', 'UALICE', null)).toBeNull();
});

test('a rate limit is waited out', async () => {
  running.slack.faults.rateLimit('users.info', 0);
  expect(await directory.profile('T1', 'UALICE', null)).toEqual(alice);
});

test('a channel has a name and a place to write, or is none', async () => {
  const general = { name: '#general', address: { channel: 'CGENERAL' }, readers: 'company' };
  expect(await directory.channel('T1', 'CGENERAL', null)).toEqual(general);
  expect(await directory.channel('T1', 'CNONE', null)).toBeNull();
});

test.each([
  ['shared with another company', { sharedWith: ['T9'] }, 'outsiders'],
  ['about to be shared', { pendingWith: ['T9'] }, 'outsiders'],
  ['shared inside the enterprise', { isOrgShared: true }, 'company'],
  ['shared inside and outside', { isOrgShared: true, sharedWith: ['T9'] }, 'outsiders'],
  ['private', { isPrivate: true }, 'company'],
] as const)('a channel that is %s', async (_, change, readers) => {
  running.slack.changeChannel('CGENERAL', change);
  expect(await directory.channel('T1', 'CGENERAL', null)).toMatchObject({ readers });
});

test('a private channel without the bot, or that the token may not see, and a chat of two are no channel', async () => {
  running.slack.changeChannel('CGENERAL', { isPrivate: true, botIsMember: false });
  expect(await directory.channel('T1', 'CGENERAL', null)).toBeNull();
  expect(await directory.channel('T1', running.slack.dmOf('UALICE'), null)).toBeNull();
  running.slack.changeChannel('CGENERAL', { botIsMember: true });
  running.slack.faults.refuse('conversations.info', 'missing_scope');
  expect(await directory.channel('T1', 'CGENERAL', null)).toBeNull();
});

test('a failure carries Slack’s code', async () => {
  running.slack.faults.refuse('users.info', 'missing_scope');
  await expect(directory.profile('T1', 'UALICE', null)).rejects.toEqual(new DirectoryError('missing_scope'));
  await expect(directory.profile('T2', 'UALICE', null)).rejects.toMatchObject({ code: 'not_installed' });
});
