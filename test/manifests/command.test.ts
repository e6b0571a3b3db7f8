import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import template from '../../manifests/slack/manifest.json' with { type: 'json' };
import { readOptions } from '../../src/manifests/readOptions.js';
import { tell } from '../../src/manifests/tell.js';
import { writeManifests } from '../../src/manifests/writeManifests.js';
import { pathOf, read } from './files.js';

const url = 'https://missions.acme.example';
const teamsAppId = '01234567-89ab-cdef-0123-456789abcdef';
let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'manifests-'));
});
afterEach(() => rm(out, { recursive: true }));

const run = (...args: string[]) =>
  writeManifests(pathOf('manifests'), readOptions(['--url', url, '--out', out, ...args]));

test('the Slack manifest has the address everywhere and no placeholder', async () => {
  const { slackManifest } = await run();
  const text = await readFile(slackManifest, 'utf8');
  expect(text.split(`"${url}/slack/events"`)).toHaveLength(4);
  expect(text).toContain(`"${url}/slack/oauth_redirect"`);
  expect(text).not.toContain('example.org');
});

test('for several workspaces, an enterprise may install the Slack app and its tokens end; else neither', async () => {
  const settingsOf = async (...args: string[]) => {
    const { slackManifest } = await run(...args);
    return (JSON.parse(await readFile(slackManifest, 'utf8')) as typeof template).settings;
  };
  const ends = { org_deploy_enabled: true, token_rotation_enabled: true };
  expect(await settingsOf('--several')).toEqual({ ...(await settingsOf()), ...ends });
  expect(await settingsOf()).toMatchObject({ org_deploy_enabled: false, token_rotation_enabled: false });
});

test('the operator is told which Slack manifest was written, in the words of the documents', async () => {
  const told = async (...args: string[]) => {
    const options = readOptions(['--url', url, '--out', out, ...args]);
    return tell(options, await writeManifests(pathOf('manifests'), options));
  };
  const [one = '', teams = ''] = await told();
  const [several = ''] = await told('--several', '--teams-app-id', teamsAppId);
  expect(one).toMatch(/^Slack, for one workspace: paste .*slack\/manifest\.json into a new app\./);
  expect(several).toMatch(/^Slack, for several workspaces: paste .*slack\/manifest\.json into a new app\./);
  const documents = ['docs/install-slack.md', 'docs/install-teams.md'].map(read).join('\n');
  for (const line of [one, several, teams])
    expect(documents).toContain(line.replace(out, 'dist/manifests').replace(/ See .*/, ''));
});

test('the Teams app holds its manifest, its icons and its English words at the root, with the address and the bot’s id', async () => {
  const { teamsApp } = await run('--teams-app-id', teamsAppId.toUpperCase());
  const files = unzipSync(await readFile(teamsApp));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  const manifest: unknown = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
  expect(manifest).toMatchObject({ id: teamsAppId, bots: [{ botId: teamsAppId }] });
  expect(manifest).toMatchObject({ developer: { websiteUrl: `${url}/`, privacyUrl: `${url}/privacy` } });
  expect(Buffer.from(files['color.png'] ?? [])).toEqual(await readFile(pathOf('manifests/teams/color.png')));
});

test('the same options make the same file, byte for byte', async () => {
  const first = await readFile((await run()).teamsApp);
  expect(await readFile((await run()).teamsApp)).toEqual(first);
});

test('a final slash of the address is left out, a path before it is kept', () => {
  expect(readOptions(['--url', 'https://acme.example/bot/']).url).toBe('https://acme.example/bot');
});

test.each([
  [[], '--url is missing'],
  [['--url', 'http://acme.example'], '--url must begin with https://'],
  [['--url', 'acme.example'], '--url must begin with https://'],
  [['--url', 'https://acme.example/?key=1'], 'an address alone'],
  [['--url', url, '--teams-app-id', 'acme'], '--teams-app-id must be'],
  [['--address', url], 'not one of the options'],
])('%j is refused with a sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});
