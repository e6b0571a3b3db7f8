import type { TeamsStandIn } from '../../../src/sandbox/teams/index.js';
import { type FakeBot, general, jean, startFakeBot, startTenant } from './fakeBot.js';

let bot: FakeBot;
let teams: TeamsStandIn;

beforeEach(async () => {
  bot = await startFakeBot();
  teams = await startTenant(bot.url);
});
afterEach(async () => {
  await teams.stop();
  await bot.stop();
});

test('opening the chat adds the app, then what is written arrives with the person, their words and their clock', async () => {
  await teams.person(jean.id).say('bonjour');
  expect(bot.received.map((activity) => activity.type)).toEqual([
    'conversationUpdate',
    'installationUpdate',
    'message',
  ]);
  expect(bot.received[2]).toMatchObject({
    type: 'message',
    text: 'bonjour',
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    locale: 'fr-FR',
    localTimezone: 'Europe/Paris',
    from: { id: jean.id, name: jean.name, aadObjectId: jean.aadObjectId },
    recipient: { id: '28:app-1' },
    conversation: { id: teams.personalChatId(jean.id), conversationType: 'personal', tenantId: 'tenant-1' },
    channelData: { tenant: { id: 'tenant-1' } },
    entities: [{ type: 'clientInfo', locale: 'fr-FR', timezone: 'Europe/Paris' }],
  });
});

test('a mention in a channel starts a thread and carries the mention as text and entity', async () => {
  await teams.installInTeam();
  await teams.person(jean.id).mention(general.id, 'missions');
  const activity = bot.received.at(-1);
  expect(activity).toMatchObject({
    text: '<at>Étincelle</at> missions\n',
    conversation: { id: `${general.id};messageid=${String(activity?.id)}`, isGroup: true },
    channelData: { team: { id: general.id }, channel: { id: general.id } },
  });
  expect(activity?.entities).toContainEqual({
    type: 'mention',
    mentioned: { id: '28:app-1', name: 'Étincelle' },
    text: '<at>Étincelle</at>',
  });
});

test('nobody can mention an app that is not in the team', async () => {
  await expect(teams.person(jean.id).mention(general.id, 'missions')).rejects.toThrow('not in this team');
});

test('removing the app tells the bot', async () => {
  await teams.install(jean.id);
  await teams.uninstall(jean.id);
  expect(bot.received.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
});

test('an activity that is not answered in time is posted again with the same id', async () => {
  const hasty = await startTenant(bot.url, { budgetMs: 1_000 });
  await hasty.install(jean.id);
  bot.answers.push({ status: 200, afterMs: 60_000 });
  await hasty.person(jean.id).say('lent');
  await hasty.stop();
  const ids = bot.received.filter((activity) => activity.text === 'lent').map((activity) => activity.id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
});

test('an error of the bot is what the person meets', async () => {
  await teams.install(jean.id);
  bot.answers.push({ status: 500 });
  await expect(teams.person(jean.id).say('aïe')).rejects.toThrow('Something went wrong');
});

test('listeners hear of every change until they stop listening', async () => {
  let heard = 0;
  const stopListening = teams.onChange(() => {
    heard += 1;
  });
  await teams.person(jean.id).say('un');
  expect(heard).toBeGreaterThan(0);
  stopListening();
  const before = heard;
  await teams.person(jean.id).say('deux');
  expect(heard).toBe(before);
});
