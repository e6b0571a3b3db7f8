import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { signatureHeaders } from '../../../src/sandbox/slack/outgoing/sign.js';
import { SECRET } from '../../sandbox/slack/support.js';
import { eventually } from '../../support/eventually.js';
import { type Running, startPlatform } from './support.js';

/** What may come through the door of Slack, and what it may mean. */
let running: Running;
beforeAll(async () => {
  running = await startPlatform();
});
afterAll(() => running.stop());
afterEach(() => {
  running.fake.accepted.length = 0;
  running.kept.length = 0;
});

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

const message = (text: string) => ({
  ...{ type: 'event_callback', event_id: `Ev ${text}`, team_id: 'T1', event_time: 1 },
  event: { type: 'message', channel_type: 'im', user: 'U0ALICE', channel: 'D1', text, ts: '1' },
});
const click = {
  ...{ type: 'block_actions', trigger_id: 'click.1', user: { id: 'U0ALICE' }, team: { id: 'T1' } },
  container: { type: 'message' },
  actions: [{ action_id: 'a', value: 'x' }],
};
const command = {
  ...{ command: '/mission', text: '', user_id: 'U0ALICE', team_id: 'T1', channel_id: 'D1' },
  ...{ response_url: 'https://hooks.slack.com/commands/1', trigger_id: 'command.1' },
};
const formOf = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const clickForm = formOf({ payload: JSON.stringify(click) });

interface Sent {
  readonly body: string | Buffer;
  readonly headers?: readonly [string, string][];
}

/** Posts a body with Slack's signature over it, whatever it is, and these headers beside: as raw as can be. */
function post({ body, headers = [['content-type', json]] }: Sent): Promise<number | undefined> {
  const signed = Object.entries(signatureHeaders(SECRET, String(body)));
  const all = [...headers, ...signed, ['content-length', String(Buffer.byteLength(body))]].flat();
  return new Promise((resolve, reject) => {
    const sent = request(`${running.appUrl}/slack/events`, {
      method: 'POST',
      headers: ['host', 'x', ...all],
    });
    sent.once('error', reject).once('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.end(body);
  });
}

const as = (...types: string[]) => types.map((type): [string, string] => ['content-type', type]);

test.each<[string, string[], string]>([
  ['an event', [json], JSON.stringify(message('bonjour'))],
  ['an event, its letters named', ['application/json; charset=utf-8'], JSON.stringify(message('bonsoir'))],
  ['an event, in other letters', ['Application/JSON;charset="UTF-8"'], JSON.stringify(message('bonne nuit'))],
  ['a click', [form], clickForm],
  ['a command', [`${form}; charset=UTF-8`], formOf(command)],
])('%s as Slack sends it is taken', async (_, types, body) => {
  expect(await post({ headers: as(...types), body })).toBe(200);
  expect(running.fake.accepted).toHaveLength(1);
});

const hidden = JSON.stringify(message(`&${clickForm}&`));
const hiddenCommand = JSON.stringify(message(`&${formOf(command)}&x=`));

test.each<[string, number, string[], string]>([
  ['a message that holds a click, replayed as a form', 400, [form], hidden],
  ['a message that holds a command, replayed as a form', 400, [form], hiddenCommand],
  ['the same as a form with its letters named', 400, [`${form}; charset=utf-8`], hidden],
  ['the same as plain text', 415, ['text/plain'], hidden],
  ['an event without a type', 415, [], JSON.stringify(message('a'))],
  ['an event as a form', 400, [form], JSON.stringify(message('a'))],
  ['a click as JSON, as it is inside the form', 400, [json], JSON.stringify(click)],
  ['a form as JSON', 400, [json], clickForm],
  ['a form as JSON with its letters named', 400, [`${json}; charset=utf-8`], formOf(command)],
  ['a form in parts', 415, ['multipart/form-data; boundary=x'], `--x\r\n\r\n${clickForm}\r\n--x--`],
  ['JSON in other letters', 415, [`${json}; charset=utf-16`], JSON.stringify(message('a'))],
  ['JSON with more to say', 415, [`${json}; profile=a`], JSON.stringify(message('a'))],
  ['a type that begins like JSON', 415, ['application/jsonp'], JSON.stringify(message('a'))],
  ['two types', 415, [json, form], hidden],
  ['two types, the other first', 415, [form, json], hidden],
  ['two types that agree', 415, [json, json], JSON.stringify(message('a'))],
  ['two types in one line', 415, [`${json}, ${form}`], hidden],
  ['two payloads', 400, [form], `${clickForm}&${clickForm}`],
  ['a payload and a command', 400, [form], `${clickForm}&${formOf(command)}`],
  ['a command and a payload', 400, [form], `${formOf(command)}&payload=`],
  ['a command twice', 400, [form], `${formOf(command)}&command=%2Fmission`],
  ['a command with somebody else as well', 400, [form], `${formOf(command)}&user_id=U0BOB`],
  ['a command that is an event too', 400, [form], formOf({ ...command, type: 'event_callback' })],
  ['a command that is an address check', 400, [form], formOf({ ...command, challenge: 'x' })],
  ['a command without its slash', 400, [form], formOf({ ...command, command: 'mission' })],
  ['an event inside a payload', 400, [form], formOf({ payload: JSON.stringify(message('a')) })],
  [
    'a payload that is a click and an event',
    400,
    [form],
    formOf({ payload: JSON.stringify({ ...message('a'), ...click }) }),
  ],
  ['an event that is a click too', 400, [json], JSON.stringify({ ...click, ...message('a') })],
  ['an event that is a command too', 400, [json], JSON.stringify({ ...command, ...message('a') })],
  ['an event of no type', 400, [json], JSON.stringify({ ...message('a'), type: undefined })],
  ['an event of a made-up type', 400, [json], JSON.stringify({ ...message('a'), type: 'event_callbacks' })],
  [
    'a prototype in an event',
    400,
    [json],
    JSON.stringify(message('a')).replace('"event_id"', '"__proto__":{"a":1},"event_id"'),
  ],
  [
    'a prototype deep in a payload',
    400,
    [form],
    formOf({ payload: JSON.stringify(click).replace('"actions"', '"view":{"\\u005f_proto__":1},"actions"') }),
  ],
  ['a prototype in a command', 400, [form], `${formOf(command)}&__proto__=1`],
  ['a name in brackets', 400, [form], `${formOf(command)}&user_id[]=1`],
  ['an empty form', 400, [form], ''],
])('%s: %i, and nothing happens', async (_, status, types, body) => {
  expect(await post({ headers: as(...types), body })).toBe(status);
  expect(running.fake.accepted).toEqual([]);
  expect(running.kept).toEqual([
    { level: 'warn', code: 'slack.refused', facts: expect.objectContaining({ status }) },
  ]);
});

test.each<[string, number, [string, string]]>([
  ['packed', 415, ['content-encoding', 'gzip']],
  ['a second signature', 401, ['x-slack-signature', `v0=${'0'.repeat(64)}`]],
  ['a second timestamp', 401, ['x-slack-request-timestamp', '1']],
])('an event with one header more (%s): %i', async (_, status, header) => {
  const body = JSON.stringify(message('a'));
  expect(await post({ body, headers: [['content-type', json], header] })).toBe(status);
  expect(running.fake.accepted).toEqual([]);
});

test('bytes that are no letters are refused: many bodies would read as the text that was signed', async () => {
  const text = JSON.stringify(message('\ufffd'));
  const body = Buffer.from(text, 'utf8');
  const at = body.indexOf(Buffer.from('\ufffd'));
  const broken = Buffer.concat([body.subarray(0, at), Buffer.from([0xff]), body.subarray(at + 3)]);
  expect(String(broken)).toBe(text);
  expect(await post({ body: broken })).toBe(400);
  expect(running.fake.accepted).toEqual([]);
});

test('a request for the check of the certificate is answered, when it is signed', async () => {
  expect(await post({ headers: as(form), body: 'ssl_check=1&token=x' })).toBe(200);
  expect(running.fake.accepted).toEqual([]);
});

/** The head of a request whose body is yet to come, as it is on the wire. */
function begin(headers: Record<string, string>): Promise<{ socket: Socket; said: () => string }> {
  const { port } = new URL(running.appUrl);
  const lines = Object.entries({ host: 'x', 'content-type': json, ...headers });
  let said = '';
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        ['POST /slack/events HTTP/1.1', ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join(
          '\r\n',
        ),
      );
      resolve({ socket, said: () => said });
    });
    socket.on('data', (chunk) => {
      said += String(chunk);
    });
    socket.once('error', reject);
  });
}

const fresh = () => signatureHeaders(SECRET, 'another body');
const old = () => signatureHeaders(SECRET, 'x', Date.now() - 301_000);
const ahead = () => signatureHeaders(SECRET, 'x', Date.now() + 301_000);
const long = { 'content-length': '400000' };

test.each<[string, number, () => Record<string, string>]>([
  ['no signature', 401, () => long],
  ['no timestamp', 401, () => ({ ...long, 'x-slack-signature': fresh()['x-slack-signature'] ?? '' })],
  ['a signature that is none', 401, () => ({ ...long, ...fresh(), 'x-slack-signature': 'v0=abc' })],
  [
    'a signature of another version',
    401,
    () => ({ ...long, ...fresh(), 'x-slack-signature': `v1=${'0'.repeat(64)}` }),
  ],
  ['a timestamp that is none', 401, () => ({ ...long, ...fresh(), 'x-slack-request-timestamp': '1e9' })],
  ['an old timestamp', 401, () => ({ ...long, ...old() })],
  ['a timestamp ahead', 401, () => ({ ...long, ...ahead() })],
  ['another type', 415, () => ({ ...long, ...fresh(), 'content-type': 'text/plain' })],
  ['a length above half a megabyte', 413, () => ({ ...fresh(), 'content-length': '524289' })],
])('%s is refused with %i while the body is still to come', async (_, status, headers) => {
  const { socket, said } = await begin(headers());
  await eventually(() => expect(said()).toMatch(`HTTP/1.1 ${status} `));
  socket.destroy();
});

test('a body that comes in pieces without a length is refused once it is above half a megabyte', async () => {
  const { socket, said } = await begin({ ...fresh(), 'transfer-encoding': 'chunked' });
  const piece = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  for (let sent = 0; sent < 9; sent += 1) socket.write(piece);
  await eventually(() => expect(said()).toMatch('HTTP/1.1 413 '));
  expect(running.kept).toEqual([
    { level: 'warn', code: 'slack.refused', facts: { status: 413, reason: 'tooLarge' } },
  ]);
  socket.destroy();
});

test('a request that is broken off is a refusal, and no error', async () => {
  const { socket } = await begin({ ...long, ...fresh() });
  socket.write('{"half":');
  await new Promise<void>((resolve) => socket.end(resolve));
  socket.destroy();
  await eventually(() =>
    expect(running.kept).toEqual([
      { level: 'warn', code: 'slack.refused', facts: { status: 400, reason: 'brokenOff' } },
    ]),
  );
});
