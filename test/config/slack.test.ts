import { randomBytes } from 'node:crypto';
import { readConfig } from '../../src/config/index.js';
import { problemsOf } from '../support/configProblems.js';

const key = () => randomBytes(32).toString('base64');
const one = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-secret' };
const many = {
  ...{ SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret' },
  ...{ SLACK_STATE_SECRET: 'nobody guesses this', TOKEN_ENCRYPTION_KEY: key() },
  PUBLIC_URL: 'https://etincelle.example.org',
};

test('the token of one workspace is enough, or what it takes for several, or nothing of Slack', () => {
  expect(readConfig(one).slack).toEqual({ signingSecret: 's', botToken: 'xoxb-secret', apiUrl: null });
  const [young, old] = [key(), key()];
  const { slack } = readConfig({ ...many, TOKEN_ENCRYPTION_KEY: ` ${young}, ${old}` });
  expect(slack).toMatchObject({ install: { clientId: '1.2', keys: [young, old] } });
  expect(readConfig({}).slack).toBeNull();
  // An HRIS is kept under a key whatever the chat.
  expect(readConfig({ ...one, TOKEN_ENCRYPTION_KEY: `${young},${old}` }).keys).toEqual([young, old]);
  expect(readConfig(one).keys).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ['both ways at once', { ...many, ...one }, 'SLACK_BOT_TOKEN: leave it empty when SLACK_CLIENT_ID is set'],
  ['no public address', { ...many, PUBLIC_URL: '' }, 'PUBLIC_URL: set it to the https address'],
  [
    'a public address without https',
    { ...many, PUBLIC_URL: 'http://etincelle.example.org' },
    'PUBLIC_URL: set it to the https address',
  ],
  ['a token of another kind', { ...one, SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN: begins with xoxb-'],
  ['no key', { ...many, TOKEN_ENCRYPTION_KEY: '' }, 'TOKEN_ENCRYPTION_KEY: make one with'],
  ['no state secret', { ...many, SLACK_STATE_SECRET: '' }, 'SLACK_STATE_SECRET: make up'],
  ['a state secret that is guessed', { ...many, SLACK_STATE_SECRET: 'short' }, 'SLACK_STATE_SECRET: is at'],
  ['no client secret', { ...many, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_SECRET: copy it'],
  ['no client id', { ...many, SLACK_CLIENT_ID: '' }, 'SLACK_CLIENT_ID: copy it'],
  ['no signing secret', { ...many, SLACK_SIGNING_SECRET: '' }, 'SLACK_SIGNING_SECRET: copy it'],
  ['a signing secret alone', { SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN: copy it'],
  [
    'a key too short',
    { ...many, TOKEN_ENCRYPTION_KEY: 'c2hvcnQ=' },
    'TOKEN_ENCRYPTION_KEY: is 32 random bytes',
  ],
  [
    'a second key that is none',
    { ...many, TOKEN_ENCRYPTION_KEY: `${key()},` },
    'TOKEN_ENCRYPTION_KEY: is 32',
  ],
])('%s: one sentence says what to do, and repeats no secret', (_, env, sentence) => {
  const problems = problemsOf(env);
  expect(problems).toEqual([expect.stringContaining(sentence)]);
  for (const secret of ['xoxb-secret', 'client-secret', 'nobody guesses this', many.TOKEN_ENCRYPTION_KEY])
    expect(problems.join()).not.toContain(secret);
});
