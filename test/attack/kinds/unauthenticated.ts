import { networkInterfaces } from 'node:os';
import { personalMessage } from '../../fixtures/teams/activities.js';
import { ask, raw } from '../doors/http.js';
import { fresh } from '../doors/slack.js';
import { type OwnApp, openOwnApp } from '../grounds/sandboxApp.js';
import { openTrap } from '../grounds/trap.js';
import { cross, type Input, type Kind, named } from '../kind.js';
import { fromOtherSites, proxied, strangeHosts } from './callers.js';

const services = [
  'https://smba.trafficmanager.net/emea/',
  'https://evil.example/',
  'http://evil.example/',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'http://127.0.0.1@evil.example/',
  'http://0.0.0.0/',
  'http://[::]/',
  'http://10.0.0.1/',
  'http://169.254.169.254/',
  'ftp://127.0.0.1/',
  'file://localhost/etc/passwd',
  'javascript://127.0.0.1/%0aalert(1)',
  'ws://localhost/',
];
const types = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'text/plain;application/json',
  'application/jsonx',
];

/** This mode checks no token: nothing may reach it but this machine’s own Teams. */
export async function unauthenticated(app: OwnApp): Promise<Kind> {
  const trap = await openTrap();
  const { url } = app;
  const local = `http://127.0.0.1:${trap.port}/`;
  const activity = (serviceUrl = local) =>
    JSON.stringify({ ...personalMessage, id: fresh('activity'), serviceUrl });
  const post = (headers: Record<string, string>, body = activity()) =>
    ask(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  const port = new URL(url).port;
  return {
    inputs: [
      ...cross(strangeHosts, ['/api/messages', '/healthz', '/calendar/x.ics', '/metrics']).map(
        ([host, path]): Input => ({
          name: `${path} for the host ${named(host)}`,
          send: () =>
            path === '/api/messages' ? post({ host }) : ask(`${url}${path}`, { headers: { host } }),
        }),
      ),
      ...proxied.map(
        (headers): Input => ({ name: `passed on with ${Object.keys(headers)}`, send: () => post(headers) }),
      ),
      ...fromOtherSites.map(
        (headers): Input => ({ name: `from another site, ${named(headers)}`, send: () => post(headers) }),
      ),
      ...types.map((type): Input => ({ name: `as ${type}`, send: () => post({ 'content-type': type }) })),
      ...services.map((one): Input => ({ name: `answered at ${one}`, send: () => post({}, activity(one)) })),
      ...others.map(
        ({ address }, at): Input => ({
          name: `by another address of this machine (${at})`,
          send: () =>
            raw(
              `http://${address}:${port}`,
              `GET /healthz HTTP/1.1\r\nhost: ${address}\r\nconnection: close\r\n\r\n`,
            ),
        }),
      ),
    ],
    watch: {
      lines: app.lines,
      look: async () => new Map([['requests to Teams', String(trap.heard())]]),
    },
    refusedAtTheDoor: true,
    controls: [async () => expect(await ask(`${url}/healthz`)).toMatchObject({ status: 200 })],
    close: trap.close,
  };
}

/** What this mode must not be started with; each is to be refused by name. */
export function unauthenticatedStarts(): Kind {
  const slack = {
    SLACK_SIGNING_SECRET: 'x'.repeat(32),
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_API_URL: 'http://127.0.0.1:1/api/',
  };
  const settings: readonly [string, Record<string, string>][] = [
    ['a database server', { MONGODB_URI: 'mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=500' }],
    ['a cluster', { MONGODB_URI: 'mongodb+srv://db.example/x' }],
    ['Slack', slack],
    [
      'Slack and a database server',
      { ...slack, MONGODB_URI: 'mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=500' },
    ],
    ...[
      'https://etincelle.example.org',
      'http://203.0.113.7:3978',
      'https://localhost.evil.example',
      'http://10.0.0.1',
      'https://127.0.0.1.nip.io',
    ].map((address): [string, Record<string, string>] => [`the address ${address}`, { PUBLIC_URL: address }]),
  ];
  return {
    inputs: settings.map(
      ([name, env]): Input => ({
        name: `starts with ${name}`,
        secrets: /started|another reason/,
        send: async () => {
          try {
            const app = await openOwnApp({ TEAMS_ALLOW_UNAUTHENTICATED: '1', ...env });
            await app.close();
            return { status: 200, text: 'started' };
          } catch (error) {
            const isNamed = String(error).includes('TEAMS_ALLOW_UNAUTHENTICATED');
            return { status: 400, text: isNamed ? '' : 'another reason' };
          }
        },
      }),
    ),
    watch: { lines: [], look: async () => new Map() },
  };
}
