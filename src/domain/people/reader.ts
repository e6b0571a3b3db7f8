import type { Locale } from './locale.js';

/** Who reads: everything said to them is in this language and on this clock. */
export interface Reader {
  readonly locale: Locale;
  /** IANA zone. */
  readonly timezone: string;
}
