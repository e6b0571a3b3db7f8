import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/people/locale.js';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Every text a person can see, by name. Both catalogues have the same keys; a test keeps it so. */
export type TextKey = keyof typeof fr;
export type TextValues = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = { fr, en };
const compiled = new Map<string, IntlMessageFormat>();

/**
 * The text `key` in a language, its ICU placeholders filled in. Values are put in as they are: escaping
 * for Slack or Teams is the renderer's work.
 */
export function t(locale: Locale, key: TextKey, values: TextValues = {}): string {
  const name = `${locale} ${key}`;
  let format = compiled.get(name);
  if (!format) {
    format = new IntlMessageFormat(catalogues[locale][key], locale, undefined, { ignoreTag: true });
    compiled.set(name, format);
  }
  return String(format.format(values)).trim();
}
