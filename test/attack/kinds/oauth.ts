import { createHmac } from 'node:crypto';
import { consent, install, openTown, type Town } from '../../platforms/slack/install/town.js';
import { ask } from '../doors/http.js';
import { part } from '../grounds/tokens.js';
import { type Answer, type Input, type Kind, named } from '../kind.js';

/** What comes back with a browser: the address Slack sent it to, and the cookie it got from us. */
interface Return {
  readonly back: URL;
  readonly cookie: string;
}
type Change = (given: Return) => { address: string; cookie: string };

const seconds = () => Math.floor(Date.now() / 1000);
const cookieName = 'slack-app-oauth-state';
const jwt = (payload: object, secret: string, alg = 'HS256') => {
  const content = `${part({ alg, typ: 'JWT' })}.${part(payload)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
};
const withState = ({ back }: Return, state: string | null) => {
  const address = new URL(back);
  if (state === null) address.searchParams.delete('state');
  else address.searchParams.set('state', state);
  return address.toString();
};

/** States that Slack was never given by us; `both` puts it in the cookie too. */
const states: readonly (string | null | (() => string))[] = [
  ...[
    null,
    '',
    'x',
    'undefined',
    'null',
    '__proto__',
    'a.b.c',
    '..',
    'x'.repeat(7_000),
    '<script>alert(1)</script>',
    '%0d%0aset-cookie:a=b',
  ],
  () => jwt({ installOptions: {}, now: new Date().toJSON(), random: 1 }, 'another secret'),
  () => jwt({ installOptions: {}, now: new Date().toJSON(), random: 1 }, ''),
  () => jwt({ installOptions: {}, now: new Date(0).toJSON(), random: 1 }, 'a state secret nobody guesses'),
  () => jwt({ exp: seconds() - 60 }, 'a state secret nobody guesses'),
  () => `${part({ alg: 'none', typ: 'JWT' })}.${part({ installOptions: {}, now: new Date().toJSON() })}.`,
  () => `${part({ alg: 'NONE' })}.${part({ installOptions: {}, now: new Date().toJSON() })}.`,
];

const changes: readonly [string, Change][] = [
  ...states.flatMap((one, at): [string, Change][] => {
    const state = () => (typeof one === 'function' ? one() : one);
    const name = typeof one === 'function' ? `made up (${at})` : named(one);
    return [
      [`the state ${name}`, (given) => ({ address: withState(given, state()), cookie: given.cookie })],
      [
        `the state ${name}, in the browser too`,
        (given) => {
          const made = state();
          return {
            address: withState(given, made),
            cookie: `${cookieName}=${encodeURIComponent(made ?? '')}`,
          };
        },
      ],
    ];
  }),
  ['no cookie', ({ back }) => ({ address: `${back}`, cookie: '' })],
  ['another cookie', ({ back }) => ({ address: `${back}`, cookie: `${cookieName}=theirs` })],
  ['an empty cookie', ({ back }) => ({ address: `${back}`, cookie: `${cookieName}=` })],
  [
    'two cookies, the first one theirs',
    ({ back, cookie }) => ({ address: `${back}`, cookie: `${cookieName}=theirs; ${cookie}` }),
  ],
  ['the cookie in capitals', ({ back, cookie }) => ({ address: `${back}`, cookie: cookie.toUpperCase() })],
  ['the cookie cut', ({ back, cookie }) => ({ address: `${back}`, cookie: cookie.slice(0, -4) })],
  [
    'the state cut',
    (given) => ({
      address: withState(given, given.back.searchParams.get('state')?.slice(0, -4) ?? ''),
      cookie: given.cookie,
    }),
  ],
  ...['', 'x', 'forged', '__proto__', 'a'.repeat(7_000), '<img src=x>', '../x', '$ne'].map(
    (code): [string, Change] => [
      `the code ${named(code)}`,
      ({ back, cookie }) => {
        const address = new URL(back);
        address.searchParams.set('code', code);
        return { address: address.toString(), cookie };
      },
    ],
  ),
  [
    'no code',
    ({ back, cookie }) => ({
      address: `${back.origin}${back.pathname}?state=${back.searchParams.get('state')}`,
      cookie,
    }),
  ],
  ...[
    'access_denied',
    '<script>alert(1)</script>',
    'x%0d%0aset-cookie:a=b',
    '__proto__',
    'x'.repeat(7_000),
  ].map((error): [string, Change] => [
    `the error ${named(error)}`,
    ({ back, cookie }) => ({
      address: `${back.origin}${back.pathname}?error=${error}&state=${back.searchParams.get('state')}`,
      cookie,
    }),
  ]),
];

const strayInstalls = [
  '?redirect_uri=https://evil.example',
  '?redirect=//evil.example',
  '?next=https://evil.example',
  '?state=mine',
  '?client_id=evil',
  '?scope=admin',
  '?team=T2&user_scope=admin',
  '/../x',
  '?x=%0d%0aset-cookie:a=b',
];

/** Installing the app in a workspace that did not ask for it, or with somebody else’s consent. */
export async function oauth(): Promise<Kind> {
  const town = await openTown();
  const go = ({ address, cookie }: ReturnType<Change>): Promise<Answer> =>
    ask(address, { headers: cookie === '' ? {} : { cookie: cookie.replace(/[^ -~]/g, '') } });
  const used = await usedConsents(town);
  return {
    inputs: [
      ...changes.map(
        ([name, change]): Input => ({
          name,
          send: async () => onlyFailing(await go(change(await consent(town, 'T2')))),
        }),
      ),
      ...used.map(([name, again]): Input => ({ name, send: async () => onlyFailing(await again()) })),
      ...strayInstalls.map(
        (query): Input => ({
          name: `the way to Slack with ${named(query)}`,
          send: () => ask(`${town.url}/slack/install${query}`),
        }),
      ),
      ...['evil.example', 'evil.example:443', '127.0.0.1@evil.example', ''].map(
        (host): Input => ({
          name: `the way to Slack from the host ${named(host)}`,
          send: () =>
            ask(`${town.url}/slack/install`, { headers: { host, 'x-forwarded-host': 'evil.example' } }),
        }),
      ),
      ...['POST', 'PUT', 'DELETE'].map(
        (method): Input => ({
          name: `the way back by ${method}`,
          send: async () => {
            const { back, cookie } = await consent(town, 'T2');
            return onlyFailing(await ask(`${back}`, { method, headers: { cookie } }));
          },
        }),
      ),
    ],
    watch: { lines: town.log.lines, look: () => installed(town) },
    secrets: /evil\.example|<script>|<img src=x>|a=b|admin|let in|client-secret/,
    close: () => town.close(),
  };
}

/** Whoever is shown that it was done has been let in. */
const onlyFailing = (answer: Answer): Answer =>
  answer.status === 200 ? { ...answer, text: 'let in' } : answer;

async function installed(town: Town): Promise<Map<string, string>> {
  const rows = await town.installations.find().sort({ _id: 1 }).toArray();
  const exchanges = town.slack.exchanges().filter(({ answer }) => answer === 'ok').length;
  return new Map([
    ['installations', JSON.stringify(rows)],
    ['exchanges', String(exchanges)],
  ]);
}

/** Consents that were used: an admin’s own, whose browser somebody looks into. */
async function usedConsents(town: Town): Promise<[string, () => Promise<Answer>][]> {
  expect((await install(town, 'T1')).status).toBe(200);
  const { back, cookie } = await consent(town, 'T3');
  await ask(`${back}`, { headers: { cookie } });
  const fresh = async () => (await consent(town, 'T2')).back.searchParams.get('code') ?? '';
  const again = async (code: string, headers: Record<string, string>) => {
    const address = new URL(back);
    address.searchParams.set('code', code);
    return ask(address.toString(), { headers });
  };
  return [
    ['a state used before, with the same code', () => ask(`${back}`, { headers: { cookie } })],
    ['a state used before, with a code of its own', async () => again(await fresh(), { cookie })],
    [
      'a state used before, from another site',
      async () => again(await fresh(), { cookie, 'sec-fetch-site': 'cross-site' }),
    ],
    [
      'a state used before, three times',
      async () => {
        for (let time = 0; time < 2; time += 1) await again(await fresh(), { cookie });
        return again(await fresh(), { cookie });
      },
    ],
  ];
}
