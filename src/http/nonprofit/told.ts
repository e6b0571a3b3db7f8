import type { Locale } from '../../domain/people/locale.js';
import { type TextKey, type TextValues, t } from '../../i18n/index.js';

/** Who reads the page: nobody we know, in a language that they choose. */
export interface Told {
  readonly locale: Locale;
  /** Says a text. A contact is never spoken to as a colleague is. */
  readonly say: (key: TextKey, values?: TextValues) => string;
}

export const toldIn = (locale: Locale): Told => ({
  locale,
  say: (key, values) => t({ locale, address: 'vous' }, key, values),
});
