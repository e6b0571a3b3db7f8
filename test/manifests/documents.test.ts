import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import slack from '../../manifests/slack/manifest.json' with { type: 'json' };
import teams from '../../manifests/teams/manifest.json' with { type: 'json' };
import { environment } from '../../src/config/index.js';
import { found, pathOf, read } from './files.js';

const documents = ['docs/install-slack.md', 'docs/install-teams.md'];
const scopes = slack.oauth_config.scopes.bot;
const events = slack.settings.event_subscriptions.bot_events;

/** The names in the first column of a document's tables, table by table; `header` is what stands above them. */
function firstColumn(document: string, header: string): string[] {
  const [, table = ''] = read(document).split(new RegExp(`^\\| ${header} +\\|.*\\n`, 'm'));
  const [rows = ''] = table.split('\n\n');
  return [...rows.matchAll(/^\| (?:scope )?`([^`]+)`/gm)].map(([, name = '']) => name);
}

test('the document of Slack explains each scope and each event of the manifest, and no other', () => {
  expect(firstColumn('docs/install-slack.md', 'Scope')).toEqual(scopes);
  expect(firstColumn('docs/install-slack.md', 'Event')).toEqual(events);
  const summary = `${scopes.length} bot scopes, ${events.length} bot events`;
  expect(read('docs/install-slack.md')).toContain(summary);
});

test('the document of Teams explains each permission of the manifest, and no other', () => {
  const declared = [...teams.permissions, ...teams.bots.flatMap((bot) => bot.scopes)];
  expect(firstColumn('docs/install-teams.md', 'Permission')).toEqual(declared);
});

test('the README leads to both, and names no scope that is not in the manifest', () => {
  const readme = read('README.md');
  for (const document of documents) expect(readme).toContain(`](${document})`);
  const named = found(readme, /`([a-z_]+:[a-z.]+)`/g);
  expect(named.filter((scope) => !scopes.includes(scope))).toEqual([]);
});

test.each(documents)('%s names variables, commands and files that exist', (document) => {
  const text = read(document);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const variables = found(text, /`((?:SLACK|MICROSOFT|TEAMS|MONGODB|PUBLIC|ORGANISER)_[A-Z_]+)`/g);
  expect(variables.filter((name) => !(name in environment.shape))).toEqual([]);
  expect(variables.length).toBeGreaterThan(3);
  expect(found(text, /npm run ([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
  const files = [
    ...found(text, /\]\((?!http)([^)#]+)\)/g).map((link) => join(dirname(document), link)),
    ...found(text, /`((?:manifests\/[\w./-]+)|docker-compose\.yml|\.env\.example)`/g),
  ];
  expect(files.filter((file) => !existsSync(pathOf(file)))).toEqual([]);
});
