import { connect } from 'node:net';
import { startApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import { signatureHeaders } from '../../src/sandbox/slack/outgoing/sign.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { timeTaken } from '../support/timeTaken.js';
import { collectingLog } from '../support/world.js';
import { forbidden } from './privacy.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What comes to the doors of the running app from somebody who is neither Slack nor Teams. */
let chats: TwoChats;
beforeAll(async () => {
  chats = await openTwoChats('slack');
});
afterAll(() => chats.close());

const minutes = 60_000;
const body = JSON.stringify({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'T0SCENE',
  event: {
    type: 'message',
    channel_type: 'im',
    user: 'U0ANA',
    channel: 'D1',
    text: 'ana@example.org',
    ts: '1',
  },
});

/** Answered before it is read to its end, a body too large takes its connection with it. */
const tooLarge = `{"text":"${'x'.repeat(5_000_000)}"}`;
const once = { connection: 'close' };

const slack = (text: string, { at = Date.now(), secret = 'scenario-secret' } = {}) =>
  fetch(`${chats.url}/slack/events`, {
    method: 'POST',
    headers: { ...once, 'content-type': 'application/json', ...signatureHeaders(secret, text, at) },
    body: Buffer.from(text),
  });
const teams = (text: string, headers: Record<string, string> = {}, url = chats.url) =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { ...once, 'content-type': 'application/json', ...headers },
    body: text,
  });

test.each<[string, number, () => Promise<Response>]>([
  ['Slack, a wrong signature', 401, () => slack(body, { secret: 'another' })],
  ['Slack, a request of six minutes ago', 401, () => slack(body, { at: Date.now() - 6 * minutes })],
  ['Slack, a request of in six minutes', 401, () => slack(body, { at: Date.now() + 6 * minutes })],
  ['Slack, malformed JSON with a right signature', 400, () => slack('{"type":')],
  ['Slack, JSON that is no object', 400, () => slack('"hello"')],
  ['Slack, five megabytes', 413, () => slack(tooLarge)],
  ['Teams, malformed JSON', 400, () => teams('{"type":')],
  ['Teams, JSON that is no activity', 400, () => teams('[]')],
  ['Teams, five megabytes', 413, () => teams(tooLarge)],
])('%s: %i and not a word, nothing changes, one warning', async (_, status, send) => {
  const before = await chats.records.snapshot();
  const logged = chats.log.lines.length;
  const answer = await send();
  expect([answer.status, await answer.text()]).toEqual([status, '']);
  expect(await chats.records.snapshot()).toBe(before);
  expect(chats.log.lines.slice(logged)).toEqual([expect.stringMatching(/^warn (slack|teams)\./)]);
  expect(chats.log.lines.join('\n')).not.toMatch(forbidden);
});

/** Begins a request, sends half of its body, and goes away. */
async function breaksOff(path: string, headers: Record<string, string>): Promise<void> {
  const socket = connect(Number(new URL(chats.url).port), '127.0.0.1');
  const all = { host: 'localhost', 'content-type': 'application/json', 'content-length': '1000', ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  await new Promise<void>((sent) =>
    socket.write([`POST ${path} HTTP/1.1`, ...head, '', '{"half":'].join('\r\n'), () => sent()),
  );
  socket.destroy();
}

test.each<[string, string, Record<string, string>]>([
  ['slack', '/slack/events', signatureHeaders('scenario-secret', body)],
  ['teams', '/api/messages', {}],
])('%s, a request that is broken off: a warning, and no error', async (chat, path, headers) => {
  const logged = chats.log.lines.length;
  await breaksOff(path, headers);
  await eventually(() => expect(chats.log.lines.length).toBeGreaterThan(logged));
  expect(chats.log.lines.slice(logged)).toEqual([`warn ${chat}.refused {"status":400,"reason":"brokenOff"}`]);
});

test.each([
  '/',
  '/nowhere',
  '/slack/events',
  '/slack/install',
  '/calendar/ana.ics',
  '/%E0%A4%A',
  '/sandbox/',
])('%s is no page of ours: 404, or 400 for an address nobody can read, and no detail', async (path) => {
  const answer = await fetch(`${chats.url}${path}`);
  expect([400, 404]).toContain(answer.status);
  expect(await answer.text()).toMatch(/^(Not Found|Bad Request)?\s*$/i);
});

describe('an app registered with Microsoft', () => {
  let database: TestDatabase;
  let stop: () => Promise<void>;
  let url: string;
  const log = collectingLog();
  const registered = {
    MICROSOFT_APP_ID: '7f1c0c0e-0000-4000-8000-000000000001',
    MICROSOFT_APP_PASSWORD: 'registered-password',
    MICROSOFT_APP_TENANT_ID: '11111111-2222-4333-8444-555555555555',
  };
  const start = async (env: Record<string, string>) => {
    const port = await freePort();
    const app = await startApp(readConfig({ ...env, MONGODB_URI: database.uri, PORT: String(port) }), log);
    return { url: `http://127.0.0.1:${port}`, stop: app.stop };
  };
  const { error } = globalThis.console;
  beforeAll(async () => {
    // botbuilder itself tells the console which keys a refused token did not fit.
    Object.assign(console, { error: () => undefined });
    database = await openTestDatabase();
    ({ url, stop } = await start(registered));
  });
  afterAll(async () => {
    Object.assign(console, { error });
    await stop();
    await database.close();
  });

  const activity = () =>
    JSON.stringify({
      ...{
        type: 'message',
        id: '1',
        channelId: 'msteams',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
      },
      ...{ text: 'ana@example.org', from: { id: '29:ana', aadObjectId: 'a' }, recipient: { id: '28:bot' } },
      conversation: { id: 'a:1', tenantId: registered.MICROSOFT_APP_TENANT_ID, conversationType: 'personal' },
    });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = (claims: object) => {
    const now = Math.floor(Date.now() / 1000);
    const payload = { aud: registered.MICROSOFT_APP_ID, iat: now, nbf: now - 9, exp: now + 600, ...claims };
    return `${part({ alg: 'RS256', typ: 'JWT', kid: 'none' })}.${part(payload)}.${'c2lnbmF0dXJl'.repeat(20)}`;
  };

  test.each([
    ['no token', {}],
    ['a password instead of a token', { authorization: 'Basic YTpi' }],
    ['a token that is none', { authorization: 'Bearer eyJhbGciOi.not.a-token' }],
    [
      'a token signed by nobody',
      { authorization: `Bearer ${forged({ iss: 'https://api.botframework.com' })}` },
    ],
    ['a token of another issuer', { authorization: `Bearer ${forged({ iss: 'https://evil.example' })}` }],
  ])('%s: refused within seconds, with or without a network', async (_, headers: Record<string, string>) => {
    const logged = log.lines.length;
    const time = await timeTaken(async () => {
      const answer = await teams(activity(), headers, url);
      expect([401, 403]).toContain(answer.status);
      expect(await answer.text()).toBe('');
    });
    expect(time).toBeLessThan(10_000);
    const said = log.lines.slice(logged).filter((line) => !line.startsWith('info'));
    expect(said).toEqual([expect.stringMatching(/^warn teams\.refused/)]);
    expect(log.lines.join('\n')).not.toMatch(forbidden);
  });

  test.each([
    [
      'an app type that Microsoft does not know',
      { ...registered, MICROSOFT_APP_TYPE: 'Single' },
      /MICROSOFT_APP_TYPE is "Single": set it to/,
    ],
    [
      'a tenant without an app id',
      { MICROSOFT_APP_TENANT_ID: registered.MICROSOFT_APP_TENANT_ID },
      /MICROSOFT_APP_ID is empty: set it to/,
    ],
    ['a password without an app id', { MICROSOFT_APP_PASSWORD: 'p' }, /MICROSOFT_APP_ID is empty: set it to/],
    ['half of Slack’s credentials', { SLACK_BOT_TOKEN: 'xoxb-half' }, /SLACK_SIGNING_SECRET: copy it/],
  ])('%s does not start: a sentence says what to set', async (_, env: Record<string, string>, sentence) => {
    await expect(start(env)).rejects.toThrow(sentence);
  });

  test('what did not start leaves its port free', async () => {
    const PORT = String(await freePort());
    const env = { PORT, MONGODB_URI: database.uri };
    await expect(
      startApp(readConfig({ ...env, MICROSOFT_APP_TENANT_ID: registered.MICROSOFT_APP_TENANT_ID }), log),
    ).rejects.toThrow();
    const app = await startApp(readConfig({ ...env, ...registered }), log);
    await app.stop();
  });
});
