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
  const titles = Object.keys(english).filter((key) => key.endsWith('.title'));
  expect(titles).toHaveLength(bot?.commandLists.flatMap(({ commands }) => commands).length ?? 0);
  expect(manifest.localizationInfo).toEqual({
    defaultLanguageTag: 'fr',
    additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
  });
});

const frenchTitles = bot?.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)) ?? [];
const englishTitles = Object.entries(english).flatMap(([key, text]) =>
  key.endsWith('.title') ? [text] : [],
);

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
  expect(frenchTitles).toEqual(['les missions', 'mes missions', 'aide']);
  expect(englishTitles).toEqual(['missions', 'my missions', 'help']);
  expect(JSON.stringify(manifest.description)).not.toMatch(/half a day/i);
});

test('the bot is where the code answers, in the personal chat and in teams, and has nothing else', () => {
  const source = sourceBelow('src/platforms/teams');
  expect(bot?.scopes).toEqual(['personal', 'team']);
  // What other features of a manifest would have Teams post, the code does not read.
  expect(source).not.toMatch(/composeExtension|task\/fetch|signin\/|fileConsent|config\/fetch/);
  const features = [
    'composeExtensions',
    'staticTabs',
    'configurableTabs',
    'connectors',
    'webApplicationInfo',
  ];
  expect(Object.keys(manifest).filter((key) => [...features, 'authorization'].includes(key))).toEqual([]);
});
