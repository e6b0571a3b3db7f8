import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.js';
import { openSandbox } from '../../src/composition/sandboxMode.js';
import { readConfig } from '../../src/config/index.js';
import { signatureHeaders } from '../../src/sandbox/slack/outgoing/sign.js';
import { collectingLog } from '../support/world.js';

const log = collectingLog();
const folders: string[] = [];
const apps: Record<string, App> = {};

async function dataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'etincelle-'));
  folders.push(folder);
  return folder;
}

beforeAll(async () => {
  const tenant = { MICROSOFT_APP_TENANT_ID: '11111111-2222-4333-8444-555555555555' };
  const modes = { sandbox: {}, 'Teams without tokens': { ...tenant, TEAMS_ALLOW_UNAUTHENTICATED: '1' } };
  for (const [name, env] of Object.entries(modes)) {
    const config = readConfig({ PORT: '0', DATA_DIR: await dataDir(), ...env });
    apps[name] = await startApp(config, log);
  }
});
afterAll(async () => {
  await Promise.all(Object.values(apps).map((app) => app.stop()));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const portOf = (mode: string) => Number(new URL(apps[mode]?.url ?? '').port);

/** The status of a request with headers as they stand, the `Host` included. */
function ask(mode: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const target = { hostname: '127.0.0.1', port: portOf(mode), path, method, headers };
    httpRequest(target, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

const modes = ['sandbox', 'Teams without tokens'];
const routes: [string, string][] = [
  ...[['POST', '/slack/events'] as [string, string], ['POST', '/api/messages'] as [string, string]],
  ...['/', '/healthz', '/readyz', '/metrics', '/calendar/a.b.c.ics', '/sandbox/', '/sandbox/api/start'].map(
    (path): [string, string] => ['GET', path],
  ),
  ['GET', '/nothing/here'],
];

describe.each(modes)('%s is for this machine alone', (mode) => {
  test.each(routes)(
    '%s %s is refused under another name, passed on, and from another site',
    async (method, path) => {
      for (const host of [
        'evil.example',
        'evil.example:3978',
        '127.0.0.1.evil.example',
        'localhost.evil',
        '10.0.0.1',
      ])
        expect([host, await ask(mode, path, { host }, method)]).toEqual([host, 421]);
      for (const name of ['x-forwarded-for', 'via', 'cf-connecting-ip'])
        expect([name, await ask(mode, path, { [name]: '203.0.113.7' }, method)]).toEqual([name, 403]);
      expect(await ask(mode, path, { origin: 'https://evil.example' }, method)).toBe(403);
      for (const site of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none' }])
        expect(await ask(mode, path, { origin: 'null', ...site }, method)).toBe(403);
      for (const site of ['cross-site', 'same-site'])
        expect(await ask(mode, path, { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' }, method)).toBe(
          403,
        );
    },
  );

  test('it is there for its own machine, under each name that the machine has', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]'])
      expect(await ask(mode, '/healthz', { host: `${name}:${portOf(mode)}` })).toBe(200);
    expect(await ask(mode, '/healthz', { 'sec-fetch-site': 'same-origin' })).toBe(200);
    // A form of a page that tells nobody where it is, as browsers send it.
    const form = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect(await ask(mode, '/export/fr/nothing', form, 'POST')).toBe(404);
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(await ask(mode, '/healthz', link)).toBe(200);
    expect(await ask(mode, '/api/messages', link, 'POST')).toBe(403);
  });

  test('nobody can connect but at 127.0.0.1', async () => {
    const connected = await new Promise((resolve) => {
      const socket = connect(portOf(mode), '127.0.0.2', () => resolve(true)).on('error', () =>
        resolve(false),
      );
      socket.once('connect', () => socket.destroy());
    });
    expect(connected).toBe(false);
  });
});

const byProxies = [
  ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-prefix'],
  ...[
    'x-forwarded',
    'x-forwarded-server',
    'forwarded',
    'Forwarded',
    'via',
    'x-real-ip',
    'X-Real-IP',
    'x-client-ip',
  ],
  ...['x-original-for', 'x-original-forwarded-for', 'x-original-host', 'x-original-url', 'x-rewrite-url'],
  ...['cf-connecting-ip', 'cf-ray', 'cf-ipcountry', 'cdn-loop', 'true-client-ip', 'fastly-client-ip'],
  ...['fly-client-ip', 'x-cluster-client-ip', 'x-envoy-external-address', 'x-azure-clientip', 'x-arr-log-id'],
  ...[
    'x-appengine-user-ip',
    'x-amzn-trace-id',
    'x-cloud-trace-context',
    'x-vercel-forwarded-for',
    'client-ip',
  ],
  ...['x-remote-ip', 'x-remote-addr', 'proxy-client-ip', 'wl-proxy-client-ip', 'tailscale-user-login'],
];

test.each(byProxies)('what a proxy marks with %s is refused', async (name) => {
  expect(await ask('sandbox', '/api/messages', { [name]: '127.0.0.1' }, 'POST')).toBe(403);
});

test('the log says why, and nothing that was sent', () => {
  expect(log.lines).toContain('warn http.refused {"status":421,"reason":"otherHost"}');
  expect(log.lines.join()).not.toMatch(/evil|203\.0\.113/);
});

test('the secrets of the sandbox are drawn at each start', async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'x' });
  const headers = { 'content-type': 'application/json', ...signatureHeaders('sandbox-signing-secret', body) };
  const answer = await fetch(`${apps.sandbox?.url}/slack/events`, { method: 'POST', headers, body });
  expect(answer.status).toBe(401);
  const config = readConfig({ DATA_DIR: await dataDir() });
  const two = [await openSandbox(config, 1), await openSandbox(config, 1)];
  const secrets = two.flatMap(({ settings: { slack } }) => [
    slack?.signingSecret,
    slack && 'botToken' in slack ? slack.botToken : undefined,
  ]);
  expect(new Set(secrets).size).toBe(4);
  expect(secrets.every((secret) => (secret ?? '').length > 32)).toBe(true);
  await Promise.all(two.map((one) => one.stop()));
});
