import type { Locale } from '../locale.js';

/** Whom a directory names as somebody's manager. Whoever is meant may be told of later. `id`: as a connection calls them. */
export interface ManagerKey {
  readonly by: 'id' | 'number' | 'email' | 'name';
  readonly value: string;
}

/** What a directory says of somebody: nothing else of it is ever kept. Days are `YYYY-MM-DD`. */
export interface DirectoryFacts {
  /** Kept as text: `00042` is not `42`. */
  readonly employeeNumber: string | null;
  /** As `readEmail` gives it. */
  readonly email: string | null;
  readonly name: string | null;
  readonly manager: ManagerKey | null;
  readonly site: string | null;
  readonly department: string | null;
  readonly locale: Locale | null;
  /** IANA zone. */
  readonly timezone: string | null;
  readonly startsOn: string | null;
  /** Their last day. */
  readonly endsOn: string | null;
  /** Whether they are of the company still. */
  readonly active: boolean;
}

export type FactField = keyof DirectoryFacts;

export const factFields = [
  'employeeNumber',
  'email',
  'name',
  'manager',
  'site',
  'department',
  'locale',
  'timezone',
  'startsOn',
  'endsOn',
  'active',
] as const satisfies FactField[];

/** What one line or one answer of a directory says. A part that is absent was not told, and stays as it is. */
export type DirectoryRecord = Partial<Omit<DirectoryFacts, 'active'>> & {
  /** Where it stands: the line of a file, the id in an HRIS. */
  readonly key: string;
  readonly active: boolean;
};

/** What is kept of it on an employee. */
export interface FromDirectory extends DirectoryFacts {
  /** Which directory told. */
  readonly connection: string;
  /** As an HRIS calls them. Absent where another directory told. */
  readonly key?: string;
  /** They have left, and not all that was theirs has been passed on yet. */
  readonly leaving?: boolean;
}

const nothing: DirectoryFacts = {
  ...{ employeeNumber: null, email: null, name: null, manager: null, site: null, department: null },
  ...{ locale: null, timezone: null, startsOn: null, endsOn: null, active: true },
};

/** What holds once a record is heard. Whose last day is before `today` has left, whatever else is said. */
export function factsAfter(
  before: DirectoryFacts | null,
  { key: _, ...told }: DirectoryRecord,
  today: string,
): DirectoryFacts {
  const after = { ...nothing, ...before, ...told };
  return { ...after, active: told.active && (after.endsOn === null || after.endsOn >= today) };
}

const textOf = (value: DirectoryFacts[FactField]): string =>
  typeof value === 'object' && value !== null ? `${value.by} ${value.value}` : String(value);

/** The fields that are others by now. */
export const changedFacts = (before: DirectoryFacts | null, after: DirectoryFacts): FactField[] =>
  factFields.filter((field) => textOf((before ?? nothing)[field]) !== textOf(after[field]));
