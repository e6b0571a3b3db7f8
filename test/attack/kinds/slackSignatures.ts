import { createHmac } from 'node:crypto';
import { signatureHeaders } from '../../../src/sandbox/slack/outgoing/sign.js';
import { ask, raw } from '../doors/http.js';
import {
  asForm,
  click,
  command,
  form,
  idOf,
  json,
  message,
  secret,
  slackPost,
  submission,
} from '../doors/slack.js';
import type { Scene } from '../grounds/scene.js';
import { cross, type Input, type Kind } from '../kind.js';

type Headers = Record<string, string>;
const seconds = (ahead = 0) => String(Math.floor(Date.now() / 1000) + ahead);
const hmac = (text: string, key = secret, hash = 'sha256', encoding: 'hex' | 'base64' = 'hex') =>
  createHmac(hash, key).update(text).digest(encoding);
const right = (body: string, at = seconds()) => `v0=${hmac(`v0:${at}:${body}`)}`;
const sent = (at: string, signature: string): Headers => ({
  'x-slack-request-timestamp': at,
  'x-slack-signature': signature,
});

/** Signatures that are none: each makes headers for a body. */
const signatures: Record<string, (body: string) => Headers> = {
  'nothing at all': () => ({}),
  'a timestamp alone': () => ({ 'x-slack-request-timestamp': seconds() }),
  'a signature alone': (body) => ({ 'x-slack-signature': right(body) }),
  'an empty signature': () => sent(seconds(), ''),
  'a version and nothing more': () => sent(seconds(), 'v0='),
  'no version': (body) => sent(seconds(), right(body).slice(3)),
  'another version': (body) => sent(seconds(), right(body).replace('v0', 'v1')),
  'one digit less': (body) => sent(seconds(), right(body).slice(0, -1)),
  'one digit more': (body) => sent(seconds(), `${right(body)}0`),
  'another last digit': (body) =>
    sent(
      seconds(),
      right(body).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ),
  'all zeros': () => sent(seconds(), `v0=${'0'.repeat(64)}`),
  'letters that are no digits': () => sent(seconds(), `v0=${'z'.repeat(64)}`),
  'two signatures in one header': (body) => sent(seconds(), `v0=${'0'.repeat(64)},${right(body)}`),
  'the signature of another body': () => sent(seconds(), right('{}')),
  'the signature of nothing': () => sent(seconds(), right('')),
  'the signature of another second': (body) => sent(seconds(), right(body, seconds(-1))),
  'another secret': (body) => sent(seconds(), `v0=${hmac(`v0:${seconds()}:${body}`, 'another')}`),
  'an empty secret': (body) => sent(seconds(), `v0=${hmac(`v0:${seconds()}:${body}`, '')}`),
  'the sandbox’s secret of old': (body) =>
    sent(seconds(), `v0=${hmac(`v0:${seconds()}:${body}`, 'sandbox-signing-secret')}`),
  'SHA-1': (body) => sent(seconds(), `v0=${hmac(`v0:${seconds()}:${body}`, secret, 'sha1')}`),
  'SHA-512': (body) => sent(seconds(), `v0=${hmac(`v0:${seconds()}:${body}`, secret, 'sha512')}`),
  'base64 for hex': (body) =>
    sent(seconds(), `v0=${hmac(`v0:${seconds()}:${body}`, secret, 'sha256', 'base64')}`),
  'no version in what is signed': (body) => sent(seconds(), `v0=${hmac(`${seconds()}:${body}`)}`),
  'no time in what is signed': (body) => sent(seconds(), `v0=${hmac(`v0::${body}`)}`),
  'the body alone signed': (body) => sent(seconds(), `v0=${hmac(body)}`),
};

/** Times that are not about now, each signed rightly. */
const times: Record<string, () => string> = {
  'six minutes ago': () => seconds(-360),
  'an hour ago': () => seconds(-3_600),
  'a day ago': () => seconds(-86_400),
  'in six minutes': () => seconds(360),
  'in an hour': () => seconds(3_600),
  'in a hundred years': () => seconds(3_155_760_000),
  'the beginning of time': () => '0',
  'before the beginning': () => '-1',
  'now, in milliseconds': () => String(Date.now()),
  'not a number': () => 'NaN',
  'without end': () => 'Infinity',
  letters: () => 'now',
  'a date': () => new Date().toISOString(),
  hexadecimal: () => `0x${Number(seconds()).toString(16)}`,
  'two times': () => `${seconds()}, ${seconds()}`,
};

/** What each would do to Ana, were it believed. */
const bodies = ({ missions }: Scene) => {
  const signUp = JSON.stringify({ kind: 'signUp', slotId: missions.open.slotId, anyway: true });
  const ana = idOf('Ana');
  return [
    ['an event', json, () => JSON.stringify(message(ana, 'je m’inscris à la mission 1'))],
    ['a click', form, () => asForm(click(ana, signUp))],
    ['a form', form, () => asForm(submission(idOf('Olga'), { callback_id: 'mission' }))],
    ['a command', form, () => command(ana, 'je m’inscris à la mission 1')],
  ] as const;
};

export function slackSignatures(scene: Scene): Kind {
  const { url } = scene.chats;
  const post = (body: string, type: string, headers: Headers) =>
    ask(`${url}/slack/events`, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
  const all = bodies(scene);
  const unsigned = cross(all, Object.entries(signatures)).map(
    ([[what, type, body], [how, headers]]): Input => ({
      name: `${what}, ${how}`,
      send: () => {
        const text = body();
        return post(text, type, headers(text));
      },
    }),
  );
  const untimely = cross(all, Object.entries(times)).map(
    ([[what, type, body], [when, at]]): Input => ({
      name: `${what}, ${when}`,
      send: () => {
        const [text, time] = [body(), at()];
        return post(text, type, sent(time, right(text, time)));
      },
    }),
  );
  const changed = cross(all, ['longer', 'shorter', 'another letter', 'a byte before']).map(
    ([[what, type, body], how]): Input => ({
      name: `${what}, changed after it was signed: ${how}`,
      send: () => {
        const text = body();
        return post(changes[how]?.(text) ?? '', type, signatureHeaders(secret, text));
      },
    }),
  );
  const twice = cross(all, ['x-slack-signature', 'x-slack-request-timestamp']).map(
    ([[what, type, body], header]): Input => ({
      name: `${what}, ${header} twice, the first one wrong`,
      send: () => {
        const text = body();
        const lines = Object.entries(signatureHeaders(secret, text)).map(
          ([name, value]) => `${name}: ${value}\r\n`,
        );
        const wrong = header === 'x-slack-signature' ? `v0=${'0'.repeat(64)}` : '1';
        const head = `POST /slack/events HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\ncontent-type: ${type}\r\n`;
        const length = `content-length: ${Buffer.byteLength(text)}\r\n`;
        return raw(url, `${head}${header}: ${wrong}\r\n${lines.join('')}${length}\r\n${text}`);
      },
    }),
  );
  return {
    inputs: [...unsigned, ...untimely, ...changed, ...twice],
    watch: scene.watchDoor,
    refusedAtTheDoor: true,
    controls: [
      async () =>
        expect(await slackPost(url, JSON.stringify(message(idOf('Ana'), 'aide')), json)).toMatchObject({
          status: 200,
        }),
    ],
  };
}

const changes: Record<string, (text: string) => string> = {
  longer: (text) => `${text} `,
  shorter: (text) => text.slice(0, -1),
  'another letter': (text) => text.replace('Ana', 'Ben').replace('U0OLGA', 'U0ANA').replace('ANA', 'BEN'),
  'a byte before': (text) => ` ${text}`,
};
