import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { personalMessage } from '../../fixtures/teams/activities.js';
import { until } from '../../support/eventually.js';
import { jean, post, startWorld, type World } from './world.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(claims: Record<string, unknown>, key: KeyObject = privateKey, header = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: 'https://api.botframework.com',
    aud: 'app-1',
    iat: now,
    nbf: now - 10,
    exp: now + 600,
    ...claims,
  };
  const content = `${base64({ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header })}.${base64(payload)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key).toString('base64url')}`;
}

let keys: Server;
let keysUrl: string;
let world: World;

/** Microsoft's page of keys, with ours on it. */
async function startKeys(): Promise<void> {
  keys = createServer((request, response) => {
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', endorsements: ['msteams'] };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `${keysUrl}/keys` }));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  keysUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
}

const settings = (openIdMetadataUrl: string) => ({
  ...{ appId: 'app-1', appPassword: 'secret', appTenantId: 'tenant-1', appType: 'SingleTenant' },
  ...{ allowUnauthenticated: true, openIdMetadataUrl },
});

beforeAll(async () => {
  await startKeys();
  const signed = () => `Bearer ${token({ serviceurl: world.teams.serviceUrl })}`;
  world = await startWorld({ settings: settings(`${keysUrl}/config`), authorization: signed });
});
afterAll(async () => {
  keys.closeAllConnections();
  keys.close();
  await world.stop();
});

const activity = () => ({ ...personalMessage, serviceUrl: world.teams.serviceUrl });
const right = () => ({ serviceurl: world.teams.serviceUrl });
const bearer = (claims: Record<string, unknown>, header: Record<string, unknown> = {}) => ({
  authorization: `Bearer ${token({ ...right(), ...claims }, privateKey, header)}`,
});
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

test('an activity with a token of the channel is taken', async () => {
  await world.teams.person(jean.id).say('bonjour');
  await until(() => world.receive.accepted.length === 2);
  expect(world.receive.accepted[1]?.input).toEqual({ kind: 'text', text: 'bonjour' });
});

test.each([
  ['no token', () => ({})],
  ['something else than a bearer token', () => ({ authorization: 'Basic YTpi' })],
  ['a token that is none', () => ({ authorization: 'Bearer not.a.token' })],
  ['a token signed by somebody else', () => ({ authorization: `Bearer ${token(right(), other)}` })],
  [
    'a token signed with an unknown key',
    () => ({ authorization: `Bearer ${token(right(), other, { kid: 'key-2' })}` }),
  ],
  [
    'a token without signature',
    () => ({ authorization: `Bearer ${token(right()).split('.').slice(0, 2).join('.')}.` }),
  ],
  [
    'a token of another issuer',
    () => ({ authorization: `Bearer ${token({ ...right(), iss: 'https://evil' })}` }),
  ],
  ['a token for another bot', () => ({ authorization: `Bearer ${token({ ...right(), aud: 'app-2' })}` })],
  [
    'a token for another service address',
    () => ({ authorization: `Bearer ${token({ serviceurl: 'https://x' })}` }),
  ],
  ['a token that has expired', () => ({ authorization: `Bearer ${token({ ...right(), exp: 1_000_000 })}` })],
  ['a token that never ends', () => bearer({ exp: undefined })],
  ['a token that ends in a year', () => bearer({ exp: inSeconds(365 * 86_400) })],
  ['a token that ends at no time', () => bearer({ exp: '9999999999' })],
  ['a token that ends beyond all numbers', () => bearer({ exp: 1e300 })],
  ['a token that begins in an hour', () => bearer({ nbf: inSeconds(3_600) })],
  ['a token that begins at no time', () => bearer({ nbf: 'now' })],
  ['a token made in an hour', () => bearer({ iat: inSeconds(3_600) })],
  ['a token without key id', () => bearer({}, { kid: undefined })],
  ['a token whose key id is no text', () => bearer({}, { kid: { toString: 'key-1' } })],
  ['a token whose key id is __proto__', () => bearer({}, { kid: '__proto__' })],
  ['a token by no algorithm', () => bearer({}, { alg: 'none' })],
  ['a token by another algorithm', () => bearer({}, { alg: 'RS512' })],
  ['a token signed with the key as a secret', () => bearer({}, { alg: 'HS256' })],
  ['a token with conditions of its own', () => bearer({}, { crit: ['b64'], b64: false })],
  [
    'a token that brings its own key',
    () => bearer({}, { jwk: other.export({ format: 'jwk' }), kid: 'mine' }),
  ],
  ['a token for no bot', () => bearer({ aud: undefined })],
  ['a token for several bots', () => bearer({ aud: ['app-1', 'app-2'] })],
  ['a token without service address', () => bearer({ serviceurl: undefined })],
  [
    'a token that is a text',
    () => ({ authorization: `Bearer ${base64({ alg: 'RS256', kid: 'key-1' })}.ImEi.x` }),
  ],
])('%s is answered 401 at once and nothing is done', async (_, headers) => {
  const before = world.receive.accepted.length;
  const response = await post(world.url, activity(), headers());
  expect(response.status).toBe(401);
  expect(await response.text()).toBe('');
  expect(world.receive.accepted).toHaveLength(before);
  expect(JSON.stringify(world.log)).not.toContain('eyJ');
});

test('malformed JSON under a token is answered 400', async () => {
  const response = await post(world.url, '{', { authorization: `Bearer ${token(right())}` });
  expect(response.status).toBe(400);
});

test('when the keys cannot be fetched a token is refused, and the log says why', async () => {
  const cut = await startWorld({ settings: settings('http://127.0.0.1:1/config') });
  try {
    const { serviceUrl } = cut.teams;
    const authorization = `Bearer ${token({ serviceurl: serviceUrl })}`;
    const response = await post(cut.url, { ...personalMessage, serviceUrl }, { authorization });
    expect(response.status).toBe(401);
    const facts = { status: 401, reason: 'keysUnreachable' };
    expect(cut.log.at(-1)).toEqual({ code: 'teams.refused', facts });
  } finally {
    await cut.stop();
  }
});
