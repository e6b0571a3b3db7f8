import localization from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
};
import schema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json' with {
  type: 'json',
};
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import english from '../../manifests/teams/en.json' with { type: 'json' };
import manifest from '../../manifests/teams/manifest.json' with { type: 'json' };
import { said } from '../conversation/understanding/scene.js';
import { sourceBelow } from './files.js';

const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const accepts = ajv.compile(schema);
const [bot] = manifest.bots;

const broken = (change: (copy: typeof manifest) => void): boolean => {
  const copy = structuredClone(manifest);
  change(copy);
  return !accepts(copy);
};

test('Microsoft’s schema 1.30 accepts the manifest', () => {
  accepts(manifest);
  expect(accepts.errors ?? []).toEqual([]);
  expect(manifest.manifestVersion).toBe('1.30');
});

test('the schema refuses a name too long, a scope that does not exist and a missing description', () => {
  expect(broken((copy) => Object.assign(copy.name, { short: 'é'.repeat(31) }))).toBe(true);
  expect(broken((copy) => copy.bots[0]?.scopes.push('nowhere'))).toBe(true);
  expect(broken((copy) => Reflect.deleteProperty(copy, 'description'))).toBe(true);
});

test('Microsoft’s schema accepts the English words, which stand for every French one', () => {
  const acceptsWords = ajv.compile(localization);
  acceptsWords(english);
  expect(acceptsWords.errors ?? []).toEqual([]);
  expect(
    Object.keys(english)
      .filter((key) => /^(bots|composeExtensions|staticTabs)/.test(key))
      .sort(),
  ).toEqual(
    [
      ...wordsIn({ bots: manifest.bots, composeExtensions: manifest.composeExtensions }),
      'staticTabs[1].name',
    ].sort(),
  );
  expect(manifest.localizationInfo).toEqual({
    defaultLanguageTag: 'fr',
    additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
  });
});

/** Where people read words in a part of the manifest, as its translation names the places. */
function wordsIn(part: unknown, path = ''): string[] {
  if (typeof part !== 'object' || part === null)
    return /\.(title|description|prompt)$/.test(path) ? [path] : [];
  const entries = Object.entries(part);
  return entries.flatMap(([key, value]) =>
    wordsIn(value, Array.isArray(part) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  );
}

const frenchTitles = bot?.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)) ?? [];
const englishTitles = Object.entries(english).flatMap(([key, text]) =>
  /^bots.*\.title$/.test(key) ? [text] : [],
);
const prompts = [
  ...(bot?.commandLists.flatMap(({ commands }) =>
    commands.flatMap((command) => ('prompt' in command ? [command.prompt] : [])),
  ) ?? []),
  ...Object.entries(english).flatMap(([key, text]) => (key.endsWith('.prompt') ? [text] : [])),
];

test.each(prompts)('the prompt “%s” is understood', (prompt) => {
  expect(said(prompt)).toMatch(/^(missions\.list|list .+|my\.missions|help|choice details .+)$/);
});

test('the tab is the console, for the bot’s own app, and stands behind its chat', () => {
  const { staticTabs, webApplicationInfo: app, validDomains } = manifest;
  expect(staticTabs.map(({ entityId, scopes }) => [entityId, scopes])).toEqual([
    ['conversations', ['personal']],
    ['console', ['personal']],
  ]);
  expect(app).toEqual({ id: bot?.botId, resource: `api://${validDomains[0]}/${bot?.botId}` });
  expect(staticTabs[1]?.contentUrl).toBe(`https://${validDomains[0]}/console/teams`);
});

test('the message extension is the search that the code answers, by the words it reads', () => {
  const source = sourceBelow('src/platforms/teams');
  const [extension] = manifest.composeExtensions;
  const [command, action] = extension?.commands ?? [];
  expect(extension?.commands).toHaveLength(2);
  expect(source).toContain(`const ACTION = '${action?.id}'`);
  expect(action).toMatchObject({ type: 'action', fetchTask: true });
  expect(source).toContain(`const COMMAND = '${command?.id}'`);
  expect(source).toContain(`const WORDS = '${command?.parameters?.[0]?.name}'`);
});

test.each([
  ['les missions', 'missions.list'],
  ['mes missions', 'my.missions'],
  ['aide', 'help'],
  ['missions', 'missions.list'],
  ['my missions', 'my.missions'],
  ['help', 'help'],
])('the suggested command “%s” is understood as “%s”', (title, intent) => {
  expect([...frenchTitles, ...englishTitles]).toContain(title);
  expect(said(title)).toBe(intent);
});

test('no other command is suggested, and each language is alone', () => {
  const french = ['les missions', 'mes missions', 'aide'];
  expect(frenchTitles).toEqual([...french, 'Cette semaine', 'À venir', ...french]);
  const inEnglish = ['missions', 'my missions', 'help'];
  expect(englishTitles).toEqual([...inEnglish, ...inEnglish, 'This week', 'Coming up']);
  expect(JSON.stringify(manifest.description)).not.toMatch(/half a day/i);
});

test('the bot is where the code answers, in the personal chat and in teams, and has nothing else', () => {
  const source = sourceBelow('src/platforms/teams');
  expect(bot?.scopes).toEqual(['personal', 'team']);
  // What other features of a manifest would have Teams post, the code does not read.
  expect(source).not.toMatch(
    /composeExtension\/(?!query|fetchTask|submitAction)|task\/fetch|signin\/|fileConsent|config\/fetch/,
  );
  const features = ['configurableTabs', 'connectors'];
  expect(Object.keys(manifest).filter((key) => [...features, 'authorization'].includes(key))).toEqual([]);
});
