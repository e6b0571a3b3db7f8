import { signatureHeaders } from '../../../src/sandbox/slack/outgoing/sign.js';
import { ask, raw } from '../doors/http.js';
import { asForm, click, command, form, idOf, json, message, secret, slackPost } from '../doors/slack.js';
import type { Scene } from '../grounds/scene.js';
import { cross, type Input, type Kind } from '../kind.js';

const mute = '{"kind":"mute"}';
const ana = () => idOf('Ana');
const clicked = () => JSON.stringify(click(ana(), mute));
const said = () => JSON.stringify(message(ana(), 'silence'));
const ordered = () => command(ana(), 'silence');

/** Bodies that are one thing under one type, under a type that makes them another, or none. */
const confused: readonly [string, string, () => string][] = [
  ...[
    'text/plain',
    'text/html',
    'application/xml',
    'application/octet-stream',
    'application/x-ndjson',
    'text/json',
  ].flatMap((type): [string, string, () => string][] => [
    [`a click’s JSON as ${type}`, type, clicked],
    [`words as ${type}`, type, said],
    [`a click’s form as ${type}`, type, () => asForm(click(ana(), mute))],
    [`a command as ${type}`, type, ordered],
  ]),
  ['a click’s JSON as JSON', json, clicked],
  ['a click’s JSON as a form', form, clicked],
  ['a click’s JSON as a form in UTF-8', `${form}; charset=utf-8`, clicked],
  ['a click’s JSON without a type', '', clicked],
  ['words as a form', form, said],
  ['words without a type', '', said],
  ['words as JSON with another name', 'application/jsonx', said],
  ['words as JSON and a form', `${json}, ${form}`, said],
  ['words in a form’s payload', form, () => asForm(message(ana(), 'silence'))],
  ['a command as JSON', json, () => JSON.stringify(Object.fromEntries(new URLSearchParams(ordered())))],
  [
    'a command as JSON in a form',
    form,
    () => JSON.stringify(Object.fromEntries(new URLSearchParams(ordered()))),
  ],
  ['a form’s click as JSON', json, () => asForm(click(ana(), mute))],
  ['a form’s click without a type', '', () => asForm(click(ana(), mute))],
  [
    'a form in parts',
    'multipart/form-data; boundary=b',
    () => `--b\r\ncontent-disposition: form-data; name="payload"\r\n\r\n${clicked()}\r\n--b--`,
  ],
  ['a click in JSON’s payload', json, () => JSON.stringify({ payload: clicked() })],
  ['two payloads', form, () => `${asForm(click(ana(), '{"kind":"help"}'))}&${asForm(click(ana(), mute))}`],
  ['a payload in a list', form, () => `payload[]=${encodeURIComponent(clicked())}`],
  ['a payload by number', form, () => `payload[0]=${encodeURIComponent(clicked())}`],
  ['a payload in a field', form, () => `a[payload]=${encodeURIComponent(clicked())}`],
  ['a payload and a command', form, () => `${ordered()}&${asForm(click(ana(), mute))}`],
  ['two users of one command', form, () => `${ordered()}&user_id=U0OLGA`],
  ['a command with an event’s fields', form, () => `${ordered()}&type=event_callback&event_id=Ev1`],
  [
    'a click among what is said',
    json,
    () =>
      JSON.stringify(
        message(ana(), 'x', {}, { actions: [{ action_id: 'a', value: mute }], user: { id: ana() } }),
      ),
  ],
  [
    'an event that is a command too',
    json,
    () =>
      JSON.stringify(message(ana(), 'x', {}, { command: '/etincelle', user_id: ana(), channel_id: 'D1' })),
  ],
  [
    'a click that is an event too',
    form,
    () => asForm(click(ana(), mute, { event: { type: 'message' }, event_id: 'Ev1' })),
  ],
  ['a payload that is a list', form, () => asForm([click(ana(), mute)])],
  ['a payload that is a text', form, () => asForm(clicked())],
  ['a payload twice encoded', form, () => `payload=${encodeURIComponent(encodeURIComponent(clicked()))}`],
  ['a payload that is cut', form, () => `payload=${encodeURIComponent(clicked().slice(0, -5))}`],
  ['an empty payload', form, () => 'payload='],
  ['a form of nothing', form, () => '&&&'],
  ['nothing, as JSON', json, () => ''],
  ['nothing, as a form', form, () => ''],
  ['a list of events', json, () => `[${said()}]`],
  ['two events in a row', json, () => `${said()}${said()}`],
  ['a number', json, () => '7'],
  ['null', json, () => 'null'],
  ['a text', json, () => '"silence"'],
  ['JSON with a comment', json, () => `/* */${said()}`],
  ['JSON behind a byte order mark', json, () => `\ufeff${said()}`],
  ['JSON in UTF-16', `${json}; charset=utf-16le`, () => Buffer.from(said(), 'utf16le').toString('latin1')],
  ['a prototype for an event', json, () => `{"__proto__":${said()}}`],
  [
    'an event with a prototype',
    json,
    () => said().replace('"event":{', '"event":{"__proto__":{"subtype":null},'),
  ],
  ['a prototype among a form’s fields', form, () => `__proto__[payload]=${encodeURIComponent(clicked())}`],
  [
    'a constructor among a form’s fields',
    form,
    () => `constructor[prototype][payload]=${encodeURIComponent(clicked())}`,
  ],
  ['half a megabyte and more of words', json, () => JSON.stringify(message(ana(), 'x'.repeat(600_000)))],
  ['a megabyte of a click', form, () => asForm(click(ana(), mute, { padding: 'x'.repeat(1_000_000) }))],
  ['a form of a hundred thousand fields', form, () => `${ordered()}${'&a=b'.repeat(150_000)}`],
  [
    'JSON nested a hundred thousand deep',
    json,
    () => `{"type":"event_callback","event":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ],
];

const head = (length: string, type = json, more = '') =>
  `POST /slack/events HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\ncontent-type: ${type}\r\n${more}${length}\r\n`;
const lines = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** Signed words whose bytes do not come as they were announced. */
const broken: Record<string, (text: string) => string> = {
  'more announced than sent': (text) =>
    `${head(`content-length: ${text.length + 10}\r\n`, json, lines(signatureHeaders(secret, text)))}${text}`,
  'less announced than sent': (text) =>
    `${head(`content-length: ${text.length - 10}\r\n`, json, lines(signatureHeaders(secret, text)))}${text}`,
  'two lengths': (text) =>
    `${head(`content-length: 0\r\ncontent-length: ${text.length}\r\n`, json, lines(signatureHeaders(secret, text)))}${text}`,
  'a length and chunks': (text) =>
    `${head(`content-length: ${text.length}\r\ntransfer-encoding: chunked\r\n`, json, lines(signatureHeaders(secret, text)))}${text}`,
  'a length below nothing': (text) =>
    `${head('content-length: -1\r\n', json, lines(signatureHeaders(secret, text)))}${text}`,
  'a length that is no number': (text) =>
    `${head('content-length: many\r\n', json, lines(signatureHeaders(secret, text)))}${text}`,
  'chunks that never end': (text) =>
    `${head('transfer-encoding: chunked\r\n', json, lines(signatureHeaders(secret, text)))}${text.length.toString(16)}\r\n${text}\r\n`,
  'a chunk of an absurd size': (text) =>
    `${head('transfer-encoding: chunked\r\n', json, lines(signatureHeaders(secret, text)))}ffffffffffffffff\r\n${text}\r\n`,
  'chunks that are none': (text) =>
    `${head('transfer-encoding: chunked\r\n', json, lines(signatureHeaders(secret, text)))}${text}`,
  'half a head': () => 'POST /slack/events HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slack-',
  'a header of a megabyte': (text) =>
    `${head(`x-slack-signature: ${'0'.repeat(1_000_000)}\r\ncontent-length: ${text.length}\r\n`)}${text}`,
};

/** Bodies that are announced and never sent: refused before they come, or the memory fills up. */
const held: readonly [string, Record<string, string>][] = [
  ['nothing signed', {}],
  ['a signature that is none', { 'x-slack-signature': 'v0=1', 'x-slack-request-timestamp': '1' }],
  ['an old time', signatureHeaders(secret, 'x', Date.now() - 900_000)],
  ['a time to come', signatureHeaders(secret, 'x', Date.now() + 900_000)],
];

export function slackBodies(scene: Scene): Kind {
  const { url } = scene.chats;
  return {
    inputs: [
      ...confused.map(
        ([name, type, body]): Input => ({
          name,
          send: () => {
            const text = body();
            const headers = { ...(type && { 'content-type': type }), ...signatureHeaders(secret, text) };
            return ask(`${url}/slack/events`, { method: 'POST', headers, body: text });
          },
        }),
      ),
      ...Object.entries(broken).map(
        ([name, bytes]): Input => ({
          name: `words with ${name}`,
          send: () => raw(url, bytes(said())),
        }),
      ),
      ...cross(held, ['1000000', '4000000', '400000000']).map(
        ([[name, headers], length]): Input => ({
          name: `${name}, ${length} bytes announced and held back`,
          send: () => raw(url, head(`content-length: ${length}\r\n`, json, lines(headers)), { end: false }),
        }),
      ),
    ],
    watch: scene.watchDoor,
    refusedAtTheDoor: true,
    controls: [
      async () =>
        expect(await slackPost(url, JSON.stringify(message(ana(), 'aide')), json)).toMatchObject({
          status: 200,
        }),
      async () =>
        expect(await slackPost(url, asForm(click(ana(), '{"kind":"help"}')), form)).toMatchObject({
          status: 200,
        }),
      async () => expect(await slackPost(url, command(ana(), 'aide'), form)).toMatchObject({ status: 200 }),
    ],
  };
}
