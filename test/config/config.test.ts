import { environment, readConfig } from '../../src/config/index.js';
import { problemsOf } from '../support/configProblems.js';

const uri = 'is an address like mongodb://user:password@host:27017/etincelle';

test.each<[string, string, string]>([
  ['MONGODB_URI', 'localhost:27017', uri],
  ['MONGODB_URI', 'https://mongo.example.org', uri],
  ['PUBLIC_URL', 'acme.example', 'is an address like https://etincelle.example.org'],
  ['PUBLIC_URL', 'ftp://acme.example', 'is an address like https://etincelle.example.org'],
  ['PUBLIC_URL', 'https://acme.example/?key=1', 'is an address alone'],
  ['PUBLIC_URL', 'https://me:secret@acme.example', 'is an address alone'],
  ['MICROSOFT_APP_ID', 'the bot of acme', 'is an id like 01234567-89ab-cdef-0123-456789abcdef'],
  ['MICROSOFT_APP_TENANT_ID', 'acme.example.org', 'is an id like 01234567-89ab-cdef-0123-456789abcdef'],
  ['MICROSOFT_OPENID_METADATA_URL', 'keys', 'is an address like https://login.botframework.com/'],
  ['MICROSOFT_OPENID_METADATA_URL', 'http://keys.example/config', 'is an https address'],
  ['SLACK_API_URL', 'slack', 'is an address like http://127.0.0.1:4000/api/'],
])('%s=%s: one sentence says what it should be, and does not repeat it', (name, value, sentence) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(`${name}: ${sentence}`)]);
  expect(problemsOf({ [name]: value }).join()).not.toContain(value.slice(-12));
});

test.each(['mongodb://a,b:27018/etincelle?replicaSet=r', 'mongodb+srv://cluster.example.org/etincelle'])(
  '%s is an address of MongoDB',
  (address) => expect(readConfig({ MONGODB_URI: address }).mongodbUri).toBe(address),
);

test.each([
  ['https://Etincelle.example.org:443/', 'https://etincelle.example.org'],
  ['https://acme.example/bot/', 'https://acme.example/bot'],
])('the public address %s is written as the manifests write it', (given, written) => {
  expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(written);
});

test('an empty value is one that is not set, whatever the variable', () => {
  const names = Object.keys(environment.shape);
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
});

test('a token for the figures that is easily guessed is refused', () => {
  expect(problemsOf({ METRICS_TOKEN: 'metrics' })).toEqual([
    expect.stringContaining('METRICS_TOKEN: is at least 16 characters'),
  ]);
});
