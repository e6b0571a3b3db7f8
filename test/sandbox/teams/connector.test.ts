import type { TeamsStandIn } from '../../../src/sandbox/teams/index.js';
import {
  ada,
  card,
  cardMessage,
  connector,
  type FakeBot,
  general,
  jean,
  startFakeBot,
  startTenant,
  text,
} from './fakeBot.js';

let bot: FakeBot;
let teams: TeamsStandIn;
let chat: string;

beforeEach(async () => {
  bot = await startFakeBot();
  teams = await startTenant(bot.url);
  await teams.install(jean.id);
  chat = `v3/conversations/${encodeURIComponent(teams.personalChatId(jean.id))}`;
});
afterEach(async () => {
  await teams.stop();
  await bot.stop();
});

const say = (words: string) =>
  connector(teams, 'POST', `${chat}/activities`, { type: 'message', text: words });

test('what the bot says is in the inbox of the person, without markup', async () => {
  const { status, body } = await say('**Bonjour** \\*toi\\*');
  expect(status).toBe(201);
  expect(teams.person(jean.id).inbox()).toMatchObject([
    { id: body.id, text: 'Bonjour *toi*', onlyMe: false },
  ]);
});

test('an edited message reads as it is now, a deleted one is gone', async () => {
  const { body } = await say('avant');
  await connector(teams, 'PUT', `${chat}/activities/${body.id}`, cardMessage(card([text('après')])));
  expect(
    teams
      .person(jean.id)
      .inbox()
      .map((said) => said.text),
  ).toEqual(['après']);
  await connector(teams, 'DELETE', `${chat}/activities/${body.id}`);
  expect(teams.person(jean.id).inbox()).toEqual([]);
  const late = await connector(teams, 'PUT', `${chat}/activities/${body.id}`, cardMessage(card([text('x')])));
  expect(late.status).toBe(404);
});

test('opening a personal chat twice gives the same conversation', async () => {
  const wanted = { members: [{ id: jean.id }], tenantId: 'tenant-1', isGroup: false };
  const first = await connector(teams, 'POST', 'v3/conversations', wanted);
  const again = await connector(teams, 'POST', 'v3/conversations', wanted);
  expect(first).toMatchObject({ status: 201, body: { id: teams.personalChatId(jean.id) } });
  expect(again.body).toEqual(first.body);
});

test('somebody without the app cannot be met, unless their team has it', async () => {
  const wanted = { members: [{ id: ada.id }], tenantId: 'tenant-1' };
  expect((await connector(teams, 'POST', 'v3/conversations', wanted)).status).toBe(403);
  await teams.installInTeam();
  expect((await connector(teams, 'POST', 'v3/conversations', wanted)).status).toBe(201);
});

test('a thread can be started in a channel where the app is', async () => {
  await teams.installInTeam();
  const wanted = {
    channelData: { channel: { id: general.id } },
    activity: { type: 'message', text: 'Annonce' },
  };
  const { body } = await connector(teams, 'POST', 'v3/conversations', wanted);
  expect(body.id).toBe(`${general.id};messageid=${String(body.activityId)}`);
  expect(
    teams
      .person(ada.id)
      .channel(general.id)
      .map((said) => said.text),
  ).toEqual(['Annonce']);
});

test('members come with their e-mail and role, by either id and by pages', async () => {
  await teams.installInTeam();
  const channel = `v3/conversations/${general.id}`;
  const guest = await connector(teams, 'GET', `${channel}/members/${ada.aadObjectId}`);
  expect(guest.body).toMatchObject({ id: ada.id, userPrincipalName: ada.email, userRole: 'guest' });
  const first = await connector(teams, 'GET', `${channel}/pagedmembers?pageSize=1`);
  expect(first.body).toMatchObject({ members: [{ id: jean.id }], continuationToken: '1' });
  const last = await connector(teams, 'GET', `${channel}/pagedmembers?pageSize=1&continuationToken=1`);
  expect(last.body.continuationToken).toBeUndefined();
  expect((await connector(teams, 'GET', `${chat}/members/${ada.id}`)).status).toBe(404);
});

test('a team tells its name and its channels', async () => {
  await teams.installInTeam();
  const team = await connector(teams, 'GET', `v3/teams/${general.id}`);
  expect(team.body).toMatchObject({ name: 'Toute la société', channelCount: 2 });
  const channels = await connector(teams, 'GET', `v3/teams/${general.id}/conversations`);
  expect(channels.body.conversations).toEqual([
    { id: general.id, type: 'standard' },
    { id: '19:rse@thread.tacv2', name: 'RSE', type: 'standard' },
  ]);
});

test.each([
  ['an empty message', { type: 'message' }, 400],
  ['a card of version 1.6', cardMessage({ ...card([text('x')]), version: '1.6' }), 400],
  ['an unknown element', cardMessage(card([{ type: 'Chart.Bar' }])), 400],
  ['a calendar file', { type: 'message', attachments: [{ contentType: 'text/calendar' }] }, 400],
  ['a message above 100 KB', { type: 'message', text: 'x'.repeat(60_000) }, 413],
])('%s is refused', async (_, activity, status) => {
  const answer = await connector(teams, 'POST', `${chat}/activities`, activity);
  expect(answer.status).toBe(status);
  expect(teams.person(jean.id).inbox()).toEqual([]);
});

test('a person who blocks the bot, or removed the app, or whose chat is gone, is not written to', async () => {
  teams.faults.block(jean.id);
  expect(await say('1')).toMatchObject({ status: 403, body: { error: { subCode: 'MessageWritesBlocked' } } });
  teams.faults.unblock(jean.id);
  await teams.uninstall(jean.id);
  expect(await say('2')).toMatchObject({
    status: 403,
    body: { error: { code: 'BotNotInConversationRoster' } },
  });
  await teams.install(jean.id);
  teams.faults.gone(teams.personalChatId(jean.id));
  expect(await say('3')).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
});

test('the next calls meet the faults that were asked for, and are logged', async () => {
  teams.faults.next({ kind: 'throttled', retryAfterSeconds: 3 });
  teams.faults.next({ kind: 'precondition' });
  teams.faults.next({ kind: 'badGateway' });
  teams.faults.next({ kind: 'delay', ms: 20 });
  const throttled = await say('1');
  expect(throttled.headers.get('retry-after')).toBe('3');
  const others = [await say('2'), await say('3'), await say('4')];
  expect([throttled, ...others].map((answer) => answer.status)).toEqual([429, 412, 502, 201]);
  expect(teams.calls().map((call) => call.status)).toEqual([429, 412, 502, 201]);
});

test('a dropped connection has done what was asked', async () => {
  teams.faults.next({ kind: 'drop' });
  await expect(say('dit quand même')).rejects.toThrow();
  expect(teams.person(jean.id).inbox()).toHaveLength(1);
  expect(teams.calls().at(-1)?.status).toBeNull();
});

test('limits per thread hold only when they are on', async () => {
  teams.faults.rateLimits(true);
  const statuses: number[] = [];
  for (let sent = 0; sent < 8; sent += 1) statuses.push((await say(String(sent))).status);
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
  teams.faults.rateLimits(false);
  expect((await say('encore')).status).toBe(201);
});
