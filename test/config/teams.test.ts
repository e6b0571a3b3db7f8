import { environment, isForThisMachine, readConfig } from '../../src/config/index.js';
import { problemsOf } from '../support/configProblems.js';

const open = { TEAMS_ALLOW_UNAUTHENTICATED: '1' };
const key = Buffer.alloc(32, 1).toString('base64');

test('Teams without tokens is for this machine only, and so is the sandbox; what is real is not', () => {
  const tenant = { MICROSOFT_APP_TENANT_ID: '5f0c7d3a-9b1e-4c52-8a64-2d7e1f3b9c80' };
  const app = { ...tenant, MICROSOFT_APP_ID: '5f0c7d3a-9b1e-4c52-8a64-2d7e1f3b9c81' };
  expect(isForThisMachine(readConfig({}))).toBe(true);
  expect(isForThisMachine(readConfig(open))).toBe(true);
  expect(isForThisMachine(readConfig({ ...open, ...tenant, PUBLIC_URL: 'http://localhost:3978' }))).toBe(
    true,
  );
  expect(isForThisMachine(readConfig({ ...app, MICROSOFT_APP_PASSWORD: 'secret' }))).toBe(false);
  expect(isForThisMachine(readConfig({ ...open, ...app, MONGODB_URI: 'mongodb://mongo/e' }))).toBe(false);
  expect(isForThisMachine(readConfig({ SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: 'xoxb-1' }))).toBe(
    false,
  );
});

test.each([
  ['MONGODB_URI', { MONGODB_URI: 'mongodb://mongo:27017/etincelle' }],
  ['MICROSOFT_APP_PASSWORD', { MICROSOFT_APP_PASSWORD: 'secret' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://etincelle.example.org' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'http://192.168.1.4:3978' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'http://localhost.evil.example' }],
])('Teams without tokens does not start with %s', (name, env) => {
  expect(problemsOf({ ...open, ...env })).toEqual([
    expect.stringMatching(new RegExp(`^${name}: leave it empty`)),
  ]);
});

test('Teams without tokens does not start beside Slack: each variable is named, and no value', () => {
  const one = { SLACK_SIGNING_SECRET: 'signing', SLACK_BOT_TOKEN: 'xoxb-1' };
  const several = {
    ...{ SLACK_SIGNING_SECRET: 'signing', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client' },
    ...{
      SLACK_STATE_SECRET: 'state-state-state',
      TOKEN_ENCRYPTION_KEY: key,
      PUBLIC_URL: 'https://a.example',
    },
  };
  const named = (env: Record<string, string>) => problemsOf(env).map((problem) => problem.split(':')[0]);
  expect(named({ ...open, ...one })).toEqual(['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN']);
  expect(named({ ...open, ...several })).toEqual([
    ...['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'PUBLIC_URL'],
  ]);
  expect(problemsOf({ ...open, ...several }).join()).not.toMatch(/signing|client,|state-state|a\.example/);
});

/** Secrets of our own, behind which nobody else's service stands. */
const ours = ['METRICS_TOKEN', 'TOKEN_ENCRYPTION_KEY', 'UNDERSTANDING_KEY'];

test('whatever opens a service of somebody else is refused beside Teams without tokens: a new chat’s secret, too', () => {
  const secrets = Object.keys(environment.shape).filter((name) =>
    /_(SECRET|TOKEN|PASSWORD|KEY|URI)$/.test(name),
  );
  const opening = secrets.filter((name) => !ours.includes(name));
  expect(opening).toEqual(
    expect.arrayContaining(['MONGODB_URI', 'SLACK_BOT_TOKEN', 'MICROSOFT_APP_PASSWORD']),
  );
  for (const name of opening)
    expect(problemsOf({ ...open, [name]: 'secret' }).join()).toContain(`${name}: leave it empty`);
});
