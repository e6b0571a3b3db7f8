import type { Address } from '../organisations/organisation.js';
import type { Locale } from './locale.js';

/** Who reads: everything said to them is in this language and on this clock. */
export interface Reader {
  readonly locale: Locale;
  /** How their company has them spoken to; `vous` where it is not known. */
  readonly address?: Address;
  /** IANA zone. */
  readonly timezone: string;
  /** When they read it (UTC): a year that is not the current one is said. */
  readonly now?: Date;
  /** Read by many, who may be anywhere: only the mission's own hours are said. */
  readonly forMany?: true;
}
