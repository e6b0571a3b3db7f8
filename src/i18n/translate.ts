import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/people/locale.js';
import type { Reader } from '../domain/people/reader.js';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import frTu from './fr.tu.json' with { type: 'json' };

/** Every text a person can see, by name. Both catalogues have the same keys; a test keeps it so. */
export type TextKey = keyof typeof fr;
export type TextValues = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = { fr, en };
const compiled = new Map<string, IntlMessageFormat>();

/** What is said otherwise where a company says "tu". */
const familiar: Readonly<Partial<Record<TextKey, string>>> = frTu;

/** Who reads, or only in which language: then French says "vous". */
export type Listener = Locale | Pick<Reader, 'locale' | 'address'>;

/**
 * The text `key` for whoever reads, its ICU placeholders filled in. Values are put in as they are: escaping
 * for Slack or Teams is the renderer's work.
 */
export function t(to: Listener, key: TextKey, values: TextValues = {}): string {
  const { locale, address } = typeof to === 'string' ? { locale: to, address: 'vous' } : to;
  const tu = locale === 'fr' && address === 'tu' ? familiar[key] : undefined;
  const name = tu === undefined ? `${locale} ${key}` : `tu ${key}`;
  let format = compiled.get(name);
  if (!format) {
    format = new IntlMessageFormat(tu ?? catalogues[locale][key], locale, undefined, { ignoreTag: true });
    compiled.set(name, format);
  }
  return String(format.format(values)).trim();
}
