import { personalMessage } from '../../fixtures/teams/activities.js';
import { jean } from '../../platforms/teams/world.js';
import { eventually } from '../../support/eventually.js';
import { ask } from '../doors/http.js';
import { fresh } from '../doors/slack.js';
import {
  claims,
  type Making,
  part,
  publicModulus,
  publicPem,
  type Registered,
  symmetric,
  token,
  wrongKey,
} from '../grounds/tokens.js';
import { cross, type Input, type Kind, named } from '../kind.js';

type Json = Record<string, unknown>;
const now = () => Math.floor(Date.now() / 1000);
const hour = 3_600;

/** Claims that are not those of a token for this bot from this channel. */
const wrongClaims: readonly Json[] = [
  ...[
    'https://evil.example',
    '',
    null,
    [],
    7,
    {},
    'https://api.botframework.com/',
    'http://api.botframework.com',
    undefined,
  ].map((iss) => ({ iss })),
  ...[
    'https://api.botframework.com.evil.example',
    'HTTPS://API.BOTFRAMEWORK.COM',
    ' https://api.botframework.com',
  ].map((iss) => ({ iss })),
  ...['https://sts.windows.net/tenant-1/', 'https://login.microsoftonline.com/tenant-1/v2.0'].map((iss) => ({
    iss,
    appid: 'app-1',
    azp: 'app-1',
    ver: '2.0',
  })),
  ...['app-2', '', null, [], {}, 'app-1 ', 'app-1,app-2', 'app', 'app-11', ['app-2'], undefined].map(
    (aud) => ({ aud }),
  ),
  ...[
    'https://evil.example/',
    '',
    null,
    [],
    'http://127.0.0.1/',
    'https://smba.trafficmanager.net.evil.example/',
    undefined,
  ].map((serviceurl) => ({ serviceurl })),
  ...[undefined, null, 'never', {}, [], -1, 0, 1_000_000].map((exp) => ({ exp })),
  ...[hour, 24 * hour, 365 * 24 * hour].map((ago) => ({ exp: now() - ago })),
  ...[hour, 24 * hour].map((ahead) => ({ nbf: now() + ahead })),
  { nbf: 'never' },
  { iat: now() - 2 * hour, nbf: now() - 2 * hour, exp: now() - hour },
];

/** Keys and algorithms that are not Microsoft's. */
const makings: readonly [string, Making][] = [
  ['another key', { key: wrongKey }],
  ['another key under an unknown name', { key: wrongKey, header: { kid: 'key-9' } }],
  ...[
    undefined,
    null,
    '',
    7,
    [],
    {},
    '__proto__',
    'constructor',
    '../keys',
    'key-1 ',
    'KEY-1',
    'key-1\u0000',
    "' OR 1=1",
  ].map((kid): [string, Making] => [`the key’s name ${named(kid)}`, { key: wrongKey, header: { kid } }]),
  ['a key that Teams is not endorsed for', { header: { kid: 'key-2' } }],
  ['an unknown name for the right key', { header: { kid: 'key-3' } }],
  ['its own key with it', { key: wrongKey, header: { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } } }],
  ['an address for its key', { key: wrongKey, header: { jku: 'http://127.0.0.1:1/keys' } }],
  ['an address for its certificate', { key: wrongKey, header: { x5u: 'http://127.0.0.1:1/cert' } }],
  ['a certificate with it', { key: wrongKey, header: { x5c: ['MIIB'] } }],
  ...['none', 'None', 'NONE', 'nOnE', '', 'RS384', 'RS1', 'ES256', 'PS256', 'HS256', null, 7].map(
    (alg): [string, Making] => [`the algorithm ${named(alg)}`, { header: { alg } }],
  ),
];

export function teamsTokens({ world, watch }: Registered): Kind {
  const serviceUrl = world.teams.serviceUrl;
  const right = () => claims({ serviceurl: serviceUrl });
  const whole = (making?: Making) => token(right(), making);
  const cut = (index: number) => whole().split('.').slice(0, index);
  const bare: Record<string, () => string> = {
    'no signature': () => `${cut(2).join('.')}.`,
    'no second dot': () => cut(2).join('.'),
    'two parts swapped': () => whole().split('.').reverse().join('.'),
    'four parts': () => `${whole()}.${cut(1)}`,
    'five parts': () => `${whole()}.a.b`,
    'no algorithm and no signature': () => `${part({ alg: 'none', typ: 'JWT' })}.${part(right())}.`,
    'no algorithm, an odd signature': () => `${part({ alg: 'none' })}.${part(right())}.AAAA`,
    'a header that is no JSON': () => `AAAA.${part(right())}.AAAA`,
    'a payload that is no JSON': () => `${cut(1)}.AAAA.AAAA`,
    'a payload that is a list': () => token([right()]),
    'a payload that is a text': () => token('right'),
    'an empty payload': () => token({}),
    'another payload under the signature': () =>
      whole().replace(
        /\..*\./,
        `.${part({ ...right(), aud: 'app-1', iss: 'https://api.botframework.com', exp: 9e9 })}.`,
      ),
    'a bit of the signature turned': () => whole().replace(/.{20}$/, 'AAAAAAAAAAAAAAAAAAAA'),
    'the signature of another token': () => `${cut(2).join('.')}.${token(claims({})).split('.')[2]}`,
    'sixty thousand letters': () => 'e'.repeat(12_000),
    'HS256 with the public key': () => symmetric(right(), 'HS256', publicPem),
    'HS384 with the public key': () => symmetric(right(), 'HS384', publicPem),
    'HS512 with the public key': () => symmetric(right(), 'HS512', publicPem),
    'HS256 with the key’s modulus': () => symmetric(right(), 'HS256', publicModulus),
    'HS256 with nothing': () => symmetric(right(), 'HS256', ''),
    'HS256 with the app’s id': () => symmetric(right(), 'HS256', 'app-1'),
  };
  const headers: Record<string, () => Record<string, string>> = {
    'no header': () => ({}),
    'an empty header': () => ({ authorization: '' }),
    'Bearer alone': () => ({ authorization: 'Bearer' }),
    'two spaces': () => ({ authorization: `Bearer  ${token({})}` }),
    'another scheme': () => ({ authorization: `Basic ${whole()}` }),
    'the token alone': () => ({ authorization: whole() }),
    'the token in a cookie': () => ({ cookie: `authorization=${whole()}` }),
    'the token in another header': () => ({ 'x-ms-token-aad-access-token': whole() }),
    'a token and more': () => ({ authorization: `Bearer ${whole()}, Bearer ${whole()}` }),
  };
  const tokens: [string, () => Record<string, string>][] = [
    ...Object.entries(headers),
    ...Object.entries(bare).map(([name, make]): [string, () => Record<string, string>] => [
      name,
      () => ({ authorization: `Bearer ${make()}` }),
    ]),
    ...makings.map(([name, making]): [string, () => Record<string, string>] => [
      name,
      () => ({ authorization: `Bearer ${whole(making)}` }),
    ]),
    ...wrongClaims.map((change): [string, () => Record<string, string>] => [
      `the claim ${named(change)}${Object.values(change)[0] === undefined ? ` without ${Object.keys(change)[0]}` : ''}`,
      () => ({ authorization: `Bearer ${token({ ...right(), ...change })}` }),
    ]),
  ];
  const activities = {
    'a message': () => ({ ...personalMessage, serviceUrl }),
    'a button': () => ({
      ...personalMessage,
      serviceUrl,
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {},
    }),
  };
  return {
    inputs: cross(Object.entries(activities), tokens).map(
      ([[what, activity], [how, header]]): Input => ({
        name: `${what}, ${how}`,
        send: () =>
          ask(`${world.url}/api/messages`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...header() },
            body: JSON.stringify({ ...activity(), id: fresh('activity') }),
          }),
      }),
    ),
    watch,
    refusedAtTheDoor: true,
    controls: [
      async () => {
        const before = world.receive.accepted.length;
        await world.teams.person(jean.id).say('bonjour');
        await eventually(() => expect(world.receive.accepted.length).toBeGreaterThan(before));
      },
    ],
  };
}
