import { isZone } from '../../time/zone.js';
import { readEmail } from '../email.js';
import { type Locale, locales } from '../locale.js';
import { visibleLine, visibleName } from '../visibleText.js';
import type { DirectoryRecord, FactField, ManagerKey } from './facts.js';

/** Why a record says nothing that can be done. */
export interface RecordProblem {
  readonly field: FactField | 'key';
  readonly code: 'missing' | 'unreadable';
}

/** What a directory told, as it came: of all of it the whitelist alone is looked at. */
export interface ToldRecord {
  readonly key: string;
  /** Absent where it was not told; an empty text is none. */
  readonly told: Readonly<Record<string, unknown>>;
}

/** Longer than this no number, site or department is. */
const longest = 120;

type Read<Value> = { readonly value: Value } | 'unreadable';

const line = (said: string): Read<string | null> => {
  const text = visibleLine(said, longest);
  return { value: text === '' ? null : text };
};

const readers = {
  employeeNumber: line,
  email(said: string): Read<string | null> {
    if (said.trim() === '') return { value: null };
    const email = readEmail(said);
    return email === null ? 'unreadable' : { value: email };
  },
  name: (said: string): Read<string | null> => ({ value: visibleName(said) || null }),
  site: line,
  department: line,
  /** A language that nobody can be spoken to in here is none. */
  locale: (said: string): Read<Locale | null> => ({
    value: locales.find((one) => said.trim().toLowerCase().startsWith(one)) ?? null,
  }),
  timezone(said: string): Read<string | null> {
    const zone = said.trim();
    if (zone === '') return { value: null };
    return /^[A-Za-z]/u.test(zone) && isZone(zone) ? { value: zone } : 'unreadable';
  },
  startsOn: day,
  endsOn: day,
} as const;

function day(said: string): Read<string | null> {
  const text = said.trim();
  if (text === '') return { value: null };
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  // The 31st of February is read as a day of March.
  return isDay && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
    ? { value: text }
    : 'unreadable';
}

type Readable = keyof typeof readers;

/** A record of the fields that are kept, and of no others; or all that is wrong with it. */
export function readRecord({
  key,
  told,
}: ToldRecord): DirectoryRecord | { readonly problems: readonly RecordProblem[] } {
  const problems: RecordProblem[] = [];
  const record: Record<string, unknown> = { key, active: told.active !== false };
  for (const field of Object.keys(readers) as Readable[]) {
    const said = own(told, field);
    if (said === undefined) continue;
    const read = readers[field](said === null ? '' : String(said));
    if (read === 'unreadable') problems.push({ field, code: 'unreadable' });
    else record[field] = read.value;
  }
  const manager = managerIn(told);
  if (manager !== undefined) record.manager = manager;
  if (!record.employeeNumber && !record.email && !problems.some(({ field }) => field === 'email'))
    problems.push({ field: 'key', code: 'missing' });
  return problems.length > 0 ? { problems } : (record as unknown as DirectoryRecord);
}

const own = (told: ToldRecord['told'], field: string): unknown =>
  Object.hasOwn(told, field) ? told[field] : undefined;

/** By number before by address, and by name last. Undefined where nothing of a manager was told. */
function managerIn(told: ToldRecord['told']): ManagerKey | null | undefined {
  const said = (['managerNumber', 'managerEmail', 'managerName'] as const).map((field) => own(told, field));
  if (said.every((one) => one === undefined)) return undefined;
  const [number, address, name] = said.map((one) => visibleLine(String(one ?? ''), longest));
  if (number) return { by: 'number', value: number };
  const email = readEmail(address) ?? readEmail(name);
  if (email) return { by: 'email', value: email };
  return name ? { by: 'name', value: name } : null;
}
