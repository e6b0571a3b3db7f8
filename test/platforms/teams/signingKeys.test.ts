import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signingKeys } from '../../../src/platforms/teams/signingKeys.js';
import { personalMessage } from '../../fixtures/teams/activities.js';
import { until } from '../../support/eventually.js';
import { post, startWorld } from './world.js';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = (kid: string) => ({ ...publicKey.export({ format: 'jwk' }), kid });

/** Microsoft's two pages; `answer` says what the first does, the second tells the keys that there are. */
interface Microsoft {
  readonly url: string;
  readonly asked: string[];
  readonly server: Server;
  keys: unknown[];
  answer: (response: ServerResponse) => void;
}

let microsoft: Microsoft;
beforeEach(async () => {
  const server = createServer((request, response) => {
    microsoft.asked.push(request.url ?? '');
    if (request.url === '/keys') return void response.end(JSON.stringify({ keys: microsoft.keys }));
    microsoft.answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = (response: ServerResponse) => void response.end(JSON.stringify({ jwks_uri: `${url}/keys` }));
  microsoft = { url: `${url}/config`, asked: [], server, keys: [jwk('key-1')], answer };
});
afterEach(async () => {
  microsoft.server.closeAllConnections();
  await new Promise((resolve) => microsoft.server.close(resolve));
});

const hour = 3_600_000;
const configAsked = () => microsoft.asked.filter((path) => path === '/config').length;

function watch() {
  const time = { ms: 1_000 };
  return { time, keys: signingKeys(microsoft.url, () => time.ms) };
}

test('however many wait for a key, it is asked for once', async () => {
  const { keys } = watch();
  const found = await Promise.all(Array.from({ length: 50 }, () => keys.find('key-1')));
  expect(found.every((one) => one !== null)).toBe(true);
  expect(microsoft.asked).toEqual(['/config', '/keys']);
});

test('made-up key ids make it ask again at most every 30 s, and known keys do not wait for that', async () => {
  const { time, keys } = watch();
  await keys.find('key-1');
  for (let at = 0; at < 60; at += 1) {
    time.ms += 1_000;
    expect(await keys.find(`made-up-${at}`)).toBeNull();
  }
  expect(configAsked()).toBe(3);
  microsoft.answer = () => {};
  time.ms += 60_000;
  const waits = keys.find('made-up');
  expect(await keys.find('key-1')).not.toBeNull();
  microsoft.server.closeAllConnections();
  expect(await waits).toBeNull();
});

test('a key that Microsoft adds is found, one that it takes away is not', async () => {
  const { time, keys } = watch();
  await keys.find('key-1');
  microsoft.keys = [{ kty: 'EC', kid: 'curve' }, { kty: 'RSA', kid: 'broken' }, jwk('key-2')];
  time.ms += 31_000;
  expect(await keys.find('key-2')).not.toBeNull();
  expect(await keys.find('key-1')).toBeNull();
});

test('keys a day old are read again without anybody waiting, and are good for five days without an answer', async () => {
  const { time, keys } = watch();
  await keys.find('key-1');
  microsoft.answer = (response) => void response.writeHead(503).end();
  time.ms += 25 * hour;
  expect(await keys.find('key-1')).not.toBeNull();
  await until(() => configAsked() === 2);
  time.ms += 100 * hour;
  await expect(keys.find('key-1')).rejects.toThrow('could not be read');
});

test('while no keys are known it asks again after 2 s, not before', async () => {
  const { time, keys } = watch();
  microsoft.answer = (response) => void response.end('no JSON');
  await expect(keys.find('key-1')).rejects.toThrow();
  await expect(keys.find('key-1')).rejects.toThrow();
  expect(configAsked()).toBe(1);
  time.ms += 2_001;
  await expect(keys.find('key-1')).rejects.toThrow();
  expect(configAsked()).toBe(2);
});

test('a page that leads elsewhere, or to keys in the open, is not followed', async () => {
  for (const answer of [
    (response: ServerResponse) => void response.writeHead(302, { location: '/keys' }).end(),
    (response: ServerResponse) => void response.end(JSON.stringify({ jwks_uri: 'http://keys.example/' })),
  ]) {
    microsoft.answer = answer;
    await expect(watch().keys.find('key-1')).rejects.toThrow();
  }
  expect(microsoft.asked).not.toContain('/keys');
});

test('a hundred forged tokens while the page hangs open one connection, and each is answered 401', async () => {
  microsoft.answer = () => {};
  const settings = {
    ...{ appId: 'app-1', appPassword: 'secret', appTenantId: 'tenant-1', appType: 'SingleTenant' },
    ...{ allowUnauthenticated: false, openIdMetadataUrl: microsoft.url },
  };
  const world = await startWorld({ settings });
  try {
    const { serviceUrl } = world.teams;
    const now = Math.floor(Date.now() / 1000);
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: 'https://api.botframework.com',
      aud: 'app-1',
      serviceurl: serviceUrl,
      exp: now + 60,
    };
    const statuses = Array.from({ length: 100 }, async (_, at) => {
      const token = `${part({ alg: 'RS256', kid: `made-up-${at}` })}.${part(claims)}.c2lnbmF0dXJl`;
      const authorization = `Bearer ${token}`;
      return (await post(world.url, { ...personalMessage, serviceUrl }, { authorization })).status;
    });
    await until(() => microsoft.asked.length > 0);
    const open = await new Promise((resolve) =>
      microsoft.server.getConnections((_, count) => resolve(count)),
    );
    expect(open).toBe(1);
    expect([...new Set(await Promise.all(statuses))]).toEqual([401]);
    expect(configAsked()).toBe(1);
    expect(world.receive.accepted).toEqual([]);
  } finally {
    await world.stop();
  }
});
