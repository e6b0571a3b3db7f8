import { isZone } from '../../time/zone.js';
import { readEmail } from '../email.js';
import { type Locale, locales } from '../locale.js';
import { firstVisible } from '../visibleText.js';
import type { DirectoryFacts, ManagerKey } from './facts.js';

/** The texts that a connected directory tells of somebody, kept as it sent them. Nothing else of it is ever kept. */
export const entryTexts = [
  'externalId',
  'displayName',
  'formattedName',
  'givenName',
  'familyName',
  'email',
  'locale',
  'language',
  'timezone',
  'employeeNumber',
  'department',
  'site',
  'manager',
] as const;

export type EntryText = (typeof entryTexts)[number];

/** What a connected directory tells of somebody. Null where it tells nothing. */
export type EntryTold = Readonly<Record<EntryText, string | null>> & {
  /** As they sign in; unique within the connection, whatever the case. */
  readonly userName: string;
  /** Whether they are of the company still. */
  readonly active: boolean;
};

/** Somebody as a connected directory knows them: a record of its own, beside the employee. */
export interface DirectoryEntry extends EntryTold {
  readonly id: string;
  readonly organisationId: string;
  /** Whose it is: no other connection sees it. */
  readonly connectionId: string;
  readonly employeeId: string;
  /** UTC. */
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** One more at each change. */
  readonly version: number;
  /** The employee is not as it says yet: somebody is at it, or a process died. */
  readonly unapplied?: boolean;
}

export const nothingTold = Object.fromEntries(entryTexts.map((field) => [field, null])) as Readonly<
  Record<EntryText, string | null>
>;

/** Compared without regard to case. */
export const nameKey = (name: string): string => name.toLowerCase();

/** The address, when it is one. Where none was told, somebody may sign in by it. */
const emailOf = ({ email, userName }: EntryTold): string | null => readEmail(email ?? userName);

const nameOf = ({ displayName, formattedName, givenName, familyName, userName }: EntryTold): string =>
  firstVisible(displayName, formattedName, [givenName, familyName].filter(Boolean).join(' '), userName);

const localeOf = (said: string | null): Locale | null =>
  locales.find((one) => said?.trim().toLowerCase().startsWith(one)) ?? null;

/** A clock that nobody knows is none. */
const zoneOf = (said: string | null): string | null =>
  said !== null && /^[A-Za-z]/u.test(said) && isZone(said) ? said : null;

/** Whom the entry names, as its connection calls them; else whom another directory named before. */
function managerOf({ manager }: EntryTold, before: DirectoryFacts | null): ManagerKey | null {
  if (manager !== null) return { by: 'id', value: manager };
  return before?.manager && before.manager.by !== 'id' ? before.manager : null;
}

/**
 * What holds of somebody by their entry, beside what others told before: their first day. A last day is none any more, as
 * `active` says it.
 */
export function factsOf(entry: EntryTold, before: DirectoryFacts | null): DirectoryFacts {
  const { employeeNumber, department, site, locale, language, timezone, active } = entry;
  return {
    ...{ employeeNumber, department, site, active, email: emailOf(entry), name: nameOf(entry) },
    ...{ locale: localeOf(language ?? locale), timezone: zoneOf(timezone) },
    manager: managerOf(entry, before),
    ...{ startsOn: before?.startsOn ?? null, endsOn: null },
  };
}
