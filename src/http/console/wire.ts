import type { Locale } from '../../domain/people/locale.js';

/** The pages of the console, in the order in which they are shown. */
export const areas = [
  'missions',
  'people',
  'rules',
  'connections',
  'hris',
  'keys',
  'webhooks',
  'audit',
  'retention',
  'uninstall',
] as const;
export type Area = (typeof areas)[number];

/** How whoever is not in may come in, beside a link from their chat. */
export interface ConsoleWaysIn {
  /** The company has a sign-in of its own. */
  readonly signIn: boolean;
}

/** Who is in. */
export interface ConsoleMe {
  readonly company: string;
  readonly name: string;
  readonly locale: Locale;
  /** IANA zone. */
  readonly timezone: string;
  readonly admin: boolean;
  /** Those that there are for them. */
  readonly areas: readonly Area[];
}

/** A line of the log. Names are empty of whoever is erased. */
export interface ConsoleAuditLine {
  readonly id: string;
  /** Who did what, in a sentence. */
  readonly said: string;
  /** UTC, as ISO 8601. */
  readonly at: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly mission: { readonly id: string; readonly title: string } | null;
  /** What was changed, in words. */
  readonly changes: string;
}

export interface ConsoleAudit {
  /** Of whom and of what it is, by their names; null of whoever is erased. */
  readonly called: { readonly person: string | null; readonly mission: string | null };
  readonly lines: readonly ConsoleAuditLine[];
  /** Where older and newer lines begin; null when there are none. */
  readonly olderThan: string | null;
  readonly newerThan: string | null;
  /** Why there is no line; null when there is one. */
  readonly empty: 'none' | 'noneOlder' | 'noneNewer' | 'noneHere' | null;
}
