import { IntlMessageFormat } from 'intl-messageformat';
import fr from '../../src/i18n/fr.json' with { type: 'json' };
import familiar from '../../src/i18n/fr.tu.json' with { type: 'json' };
import { type TextKey, t } from '../../src/i18n/index.js';
import { filesBelow, read } from '../support/sourceFiles.js';

const formal: Readonly<Record<string, string>> = fr;

/** Words that say "vous"; a rendez-vous and "chez" do not. */
const saysVous =
  /(?<![\w-])(?:vous|votre|vos|vôtre)(?!\w)|(?<!\w)(?!(?:chez|assez|rez)(?!\w))[a-zéèêàûîôç]+ez(?!\w)|(?<!\w)(?:dites|redites|faites|êtes)(?!\w)/iu;
const isFormal = (text: string): boolean => saysVous.test(text.replaceAll('rendez-vous', ''));

const valuesOf = (text: string): string[] => {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, value: name } = value as { type?: number; value?: unknown };
    if (type !== undefined && type !== 0 && typeof name === 'string') found.push(name);
    for (const each of Object.values(value)) walk(each);
  };
  walk(new IntlMessageFormat(text, 'fr').getAst());
  return [...new Set(found)].sort();
};

test('every text that says “vous” has a twin that says “tu”, and no other has one', () => {
  const needed = Object.entries(formal).filter(([, text]) => isFormal(text));
  expect(Object.keys(familiar).sort()).toEqual(needed.map(([key]) => key).sort());
});

test.each(Object.entries(familiar))('%s says “tu” and takes the same values', (key, text) => {
  expect(isFormal(text)).toBe(false);
  expect(text).not.toBe(formal[key]);
  expect(valuesOf(text)).toEqual(valuesOf(formal[key] ?? ''));
  expect(text).not.toMatch(/ [!?;:»]|« |'/);
});

test('the twin is for French readers of a company that says “tu”, and for nobody else', () => {
  const said = (locale: 'fr' | 'en', address?: 'vous' | 'tu') =>
    t({ locale, ...(address && { address }) }, 'mine.none');
  expect(said('fr', 'tu')).toMatch(/^Tu n’as pas/);
  for (const formally of [said('fr', 'vous'), said('fr'), t('fr', 'mine.none')])
    expect(formally).toMatch(/^Vous n’avez pas/);
  expect(said('en', 'tu')).toBe(said('en'));
});

const keys = Object.keys(familiar) as TextKey[];
const beginning = /\bt\(\s*(?:[a-z]+\.)?(?:locale|language)\s*,\s*(?:'([^']+)'|`([^`$]+))/giu;

test('no text that has a twin is asked for by its language alone', () => {
  const source = filesBelow('src').filter((file) => !/^src\/(?:sandbox|composition)\//.test(file));
  // Nobody knows the company of whoever installs the app.
  const asked = source.flatMap((file) =>
    [...read(file).matchAll(beginning)].map((found) => ({ file, whole: found[1], begin: found[2] })),
  );
  const twins = asked.filter(({ whole, begin }) =>
    keys.some((key) => key === whole || (begin !== undefined && key.startsWith(begin))),
  );
  // Of a key that is handed on, anything may be asked.
  const anyKey = source.filter((file) => /\bt\(\s*(?:[a-z]+\.)?locale\s*,\s*key\b/u.test(read(file)));
  expect(anyKey).toEqual([]);
  expect(twins.map(({ file }) => file).filter((file) => !file.endsWith('slack/install/page.ts'))).toEqual([]);
});
