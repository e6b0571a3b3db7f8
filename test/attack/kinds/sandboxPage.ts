import { ask } from '../doors/http.js';
import { asForm, click, command, form, json, message, slackPost } from '../doors/slack.js';
import { type OwnApp, watchPage } from '../grounds/sandboxApp.js';
import { cross, type Input, type Kind, named } from '../kind.js';
import { fromOtherSites, proxied, strangeHosts } from './callers.js';

const claire = 'U0CLAIRE1';
const say = { person: claire, place: 'chat', text: 'aide' };
const acts: readonly [string, unknown][] = [
  ['slack/say', say],
  ['slack/home', { person: claire }],
  ['teams/say', { person: '29:1-amandine.roy', place: 'chat', text: 'aide' }],
  ['clock', { by: 'hour' }],
  ['reset', {}],
];
const files: readonly string[] = [
  ...[
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/package.json',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '..%5c..%5cx',
    '....//package.json',
  ],
  ...[
    '%252e%252e%252fpackage.json',
    'index.html/../../main.js',
    'page.js%00.html',
    'page.js.map',
    'index.html%20',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
    '%5f%5fproto%5f%5f',
    'prototype',
    'PAGE.JS',
  ],
  ...[
    'api',
    'api/',
    'api/__proto__',
    'api/constructor',
    'api/toString',
    'api/start/',
    'api//start',
    'api/%73tart',
    'sandbox/api/start/x',
  ],
  ...[
    'etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    'C:%5cWindows',
    '%',
    '%E0%A4%A',
    '%00',
    'x'.repeat(7_000),
  ],
];
const strange: readonly unknown[] = [
  ...[
    null,
    [],
    7,
    'x',
    {},
    { __proto__: { a: 1 } },
    { person: claire },
    { ...say, person: '__proto__' },
    { ...say, person: ['U0CLAIRE1'] },
  ],
  ...[
    { ...say, person: 'U404' },
    { ...say, place: '__proto__' },
    { ...say, place: 'DU0NADIA01' },
    { ...say, place: 'U0NADIA01' },
    { ...say, text: '' },
  ],
  ...[
    { ...say, text: 7 },
    { ...say, text: 'x'.repeat(5_000) },
    { ...say, text: 'x'.repeat(400_000) },
    { ...say, admin: true },
    { ...say, constructor: {} },
  ],
];
const presses: readonly [string, unknown][] = [
  [
    'slack/press',
    { person: claire, where: { messageTs: '1.1', channelId: 'DU0NADIA01' }, blockId: 'b', actionId: 'a' },
  ],
  [
    'slack/press',
    { person: claire, where: { messageTs: '1.1', channelId: '__proto__' }, blockId: 'b', actionId: 'a' },
  ],
  ['slack/press', { person: claire, where: { viewId: 'V0OTHER' }, blockId: 'b', actionId: 'a' }],
  [
    'slack/press',
    { person: claire, where: { viewId: '__proto__' }, blockId: '__proto__', actionId: '__proto__' },
  ],
  ['slack/submit', { person: claire, viewId: 'V0OTHER', values: {} }],
  ['slack/submit', { person: claire, viewId: '__proto__', values: { constructor: { a: 'b' } } }],
  ['teams/press', { person: '29:1-amandine.roy', messageId: '1', verb: 'x', data: {} }],
  [
    'teams/press',
    { person: '29:1-amandine.roy', messageId: '__proto__', verb: null, data: { __proto__: {} } },
  ],
  ['clock', { by: '__proto__' }],
  ['clock', { to: '2020-01-01T00:00:00Z' }],
  ['clock', { to: '9999-01-01T00:00:00Z' }],
  ['clock', { to: 'x'.repeat(100_000) }],
];

/** The sandbox lets everybody be anybody: it is for this machine’s own page alone. */
export function sandboxPage(app: OwnApp): Kind {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}, type = json) =>
    ask(`${app.url}/sandbox/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const reading = [
    '/',
    '/sandbox/',
    '/sandbox/api/start',
    '/sandbox/api/events',
    `/sandbox/api/slack?person=${claire}&place=chat`,
  ];
  return {
    inputs: [
      ...cross(strangeHosts, [...reading, '/healthz']).map(
        ([host, path]): Input => ({
          name: `${path.split('?')[0]} for the host ${named(host)}`,
          send: () => ask(`${app.url}${path}`, { headers: { host } }),
        }),
      ),
      ...cross(strangeHosts.slice(0, 6), acts).map(
        ([host, [path, body]]): Input => ({
          name: `${path} for the host ${named(host)}`,
          send: () => post(path, body, { host }),
        }),
      ),
      ...cross(proxied, [acts[0], acts[3]] as typeof acts).map(
        ([headers, [path, body]]): Input => ({
          name: `${path} passed on with ${Object.keys(headers)}`,
          send: () => post(path, body, headers),
        }),
      ),
      ...cross(fromOtherSites, acts).map(
        ([headers, [path, body]]): Input => ({
          name: `${path} from another site, ${named(headers)}`,
          send: () => post(path, body, headers),
        }),
      ),
      ...cross(
        ['', 'text/plain', form, 'multipart/form-data; boundary=b', 'text/plain;application/json'],
        acts,
      ).map(
        ([type, [path, body]]): Input => ({
          name: `${path} as ${named(type)}`,
          send: () => post(path, body, {}, type || 'x'),
        }),
      ),
      ...files.map(
        (path): Input => ({ name: `the file ${named(path)}`, send: () => ask(`${app.url}/sandbox/${path}`) }),
      ),
      ...strange.map((body): Input => ({ name: `says ${named(body)}`, send: () => post('slack/say', body) })),
      ...presses.map(
        ([path, body]): Input => ({ name: `${path} ${named(body)}`, send: () => post(path, body) }),
      ),
      ...cross(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'GET'], ['slack/say', 'clock', 'slack/press'])
        .filter(([method, path]) => !(method === 'GET' && path === 'clock'))
        .map(
          ([method, path]): Input => ({
            name: `${method} ${path}`,
            send: () => ask(`${app.url}/sandbox/api/${path}`, { method, headers: { 'content-type': json } }),
          }),
        ),
    ],
    watch: watchPage(app),
    secrets: /root:|"name": "etincelle"|node_modules|at \w+ \(/,
    refusedAtTheDoor: true,
    controls: [async () => expect(await ask(`${app.url}/sandbox/api/start`)).toMatchObject({ status: 200 })],
  };
}

/** The doors behind the page: they believe the stand-ins alone. */
export function sandboxDoors(app: OwnApp): Kind {
  const bodies = [
    [
      'words',
      json,
      () =>
        JSON.stringify(
          message(claire, 'silence', {}, { team_id: 'T0LUMEN01', context_team_id: 'T0LUMEN01' }),
        ),
    ],
    [
      'a click',
      form,
      () => asForm(click(claire, '{"kind":"mute"}', { team: { id: 'T0LUMEN01', domain: 'x' } })),
    ],
    ['a command', form, () => command(claire, 'silence', { team_id: 'T0LUMEN01' })],
  ] as const;
  const guesses = [
    'sandbox-signing-secret',
    'sandbox',
    '',
    'secret',
    'xoxb-sandbox',
    'scenario-secret',
    'undefined',
    'etincelle',
  ];
  return {
    inputs: cross(bodies, guesses).map(
      ([[what, type, body], secret]): Input => ({
        name: `${what} signed with a guess (${guesses.indexOf(secret)})`,
        send: () => slackPost(app.url, body(), type, secret),
      }),
    ),
    watch: watchPage(app),
    refusedAtTheDoor: true,
  };
}
