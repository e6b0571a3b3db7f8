import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureHeaders } from '../../src/sandbox/slack/outgoing/sign.js';
import { figuresOf } from '../http/figures.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { metricsToken } from '../support/metricsToken.js';
import { timeTaken } from '../support/timeTaken.js';
import { bundleProgram, type Program, type Running } from './processes.js';

/** A stranger begins 120 requests, sends what they can of each, and falls silent with all of them open. */
const [many, megabyte] = [120, 1024 * 1024];
const signingSecret = 'held-bodies-secret';

const guid = (last: number) => `7f1c0c0e-0000-4000-8000-00000000000${last}`;

let program: Program;
let app: Running;
let port: number;
let dataDir: string;
beforeAll(async () => {
  program = await bundleProgram();
  dataDir = await mkdtemp(join(tmpdir(), 'etincelle-'));
  port = await freePort();
  app = program.run({
    ...{ PORT: String(port), DATA_DIR: dataDir, METRICS_TOKEN: metricsToken },
    ...{ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: 'xoxb-nobody' },
    ...{ MICROSOFT_APP_ID: guid(1), MICROSOFT_APP_TENANT_ID: guid(2), MICROSOFT_APP_PASSWORD: 'nobody' },
    // Nobody listens there.
    SLACK_API_URL: `http://127.0.0.1:${await freePort()}/api/`,
  });
  await app.ready;
  // As much as comes in a rush. What it costs to serve many for the first time is not counted below.
  for (let rush = 0; rush < 5; rush += 1)
    await Promise.all(Array.from({ length: many }, (_, asked) => signedEvent(`rush ${rush} ${asked}`)));
});
afterAll(async () => {
  await app.end('SIGKILL');
  await program.remove();
  await rm(dataDir, { recursive: true });
});

const url = () => `http://127.0.0.1:${port}`;

async function signedEvent(text: string): Promise<number> {
  const body = JSON.stringify({
    ...{ type: 'event_callback', event_id: `Ev ${text}`, team_id: 'T0NOBODY', event_time: 1 },
    event: {
      type: 'message',
      channel_type: 'im',
      user: 'U1',
      channel: 'D1',
      text: 'x'.repeat(20_000),
      ts: '1',
    },
  });
  const headers = { 'content-type': 'application/json', ...signatureHeaders(signingSecret, body) };
  return (await fetch(`${url()}/slack/events`, { method: 'POST', headers, body })).status;
}

let last = '';

/** What the process holds now, in megabytes: its objects, and the bytes beside them. Figures are a second old at most. */
function held(): Promise<number> {
  return eventually(async () => {
    const { text, sum } = await figuresOf(url());
    expect(text).not.toBe(last);
    last = text;
    return (sum('nodejs_heap_size_used_bytes') + sum('nodejs_external_memory_bytes')) / megabyte;
  });
}

/** Sends the head of a request and as much of its body as is taken. Resolves when nothing more goes out. */
function beginAndHold(path: string, headers: Record<string, string>, body: Buffer): Promise<Socket> {
  const lines = Object.entries({ host: 'x', 'content-type': 'application/json', ...headers });
  const head = [`POST ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''];
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = () => resolve(socket);
    // Cut off is what it may expect.
    socket.on('error', done).once('close', done).resume();
    socket.write(head.join('\r\n'));
    socket.write(body, done);
  });
}

const shaped = (timestamp = Math.floor(Date.now() / 1000)) => ({
  'x-slack-signature': `v0=${'a1'.repeat(32)}`,
  'x-slack-request-timestamp': String(timestamp),
});
const length = (bytes: number) => ({ 'content-length': String(bytes) });
const almost = (bytes: number) => Buffer.alloc(bytes - 1, 'x');
const piece = Buffer.concat([Buffer.from('7d000\r\n'), almost(0x7d000)]);

test.each<[string, string, () => Record<string, string>, Buffer]>([
  ['four megabytes without a signature', '/slack/events', () => length(4 * megabyte), almost(4 * megabyte)],
  [
    'four megabytes, wrongly signed',
    '/slack/events',
    () => ({ ...length(4 * megabyte), ...shaped() }),
    almost(4 * megabyte),
  ],
  [
    'half a megabyte, wrongly signed',
    '/slack/events',
    () => ({ ...length(megabyte / 2), ...shaped() }),
    almost(megabyte / 2),
  ],
  [
    'pieces without a length, wrongly signed',
    '/slack/events',
    () => ({ 'transfer-encoding': 'chunked', ...shaped() }),
    piece,
  ],
  [
    'four megabytes for a page that takes none',
    '/slack/oauth_redirect',
    () => length(4 * megabyte),
    almost(4 * megabyte),
  ],
  [
    'a quarter of a megabyte for Teams, with a token that is none',
    '/api/messages',
    () => ({ ...length(megabyte / 4), authorization: 'Bearer a.b.c' }),
    almost(megabyte / 4),
  ],
  ['four megabytes for a calendar', '/calendar/a.b.c.ics', () => length(4 * megabyte), almost(4 * megabyte)],
])('%s: no more than 30 MB are held, and everybody else is served', async (_, path, headers, body) => {
  const before = await held();
  const sockets = await Promise.all(Array.from({ length: many }, () => beginAndHold(path, headers(), body)));
  // What is let go is garbage for a while; what is held stays.
  await eventually(async () => expect((await held()) - before).toBeLessThan(30));
  const waits: number[] = [];
  for (let asked = 0; asked < 21; asked += 1) {
    waits.push(await timeTaken(async () => expect((await fetch(`${url()}/healthz`)).status).toBe(200)));
  }
  expect(waits.sort((a, b) => a - b)[10]).toBeLessThan(1_000);
  expect(await signedEvent(`${path} ${body.length} ${JSON.stringify(headers())}`)).toBe(200);
  for (const socket of sockets) socket.destroy();
  expect(app.err()).not.toMatch(/"level":50.*"msg":"(slack|http|teams)\./);
});
