import { type DirectoryEntry, type EntryText, nameKey } from './entry.js';

/** What entries are looked for by. */
export type EntryField = EntryText | 'id' | 'userName' | 'active' | 'createdAt' | 'changedAt';
type Value = string | boolean | Date;

/** Which entries are meant. */
export type EntryFilter =
  | { readonly kind: 'is'; readonly field: EntryField; readonly value: Value | null }
  | { readonly kind: 'like'; readonly field: EntryField; readonly part: TextPart; readonly value: string }
  | { readonly kind: 'beyond'; readonly field: EntryField; readonly way: Way; readonly value: string | Date }
  | { readonly kind: 'and' | 'or'; readonly all: readonly EntryFilter[] }
  | { readonly kind: 'not'; readonly one: EntryFilter };

/** Which part of a text. */
export type TextPart = 'start' | 'end' | 'anywhere';
export type Way = 'gt' | 'gte' | 'lt' | 'lte';

/** Fields that are compared without regard to case. */
const caseless: readonly EntryField[] = ['userName', 'email'];

const comparable = (field: EntryField, value: Value | null): Value | null =>
  typeof value === 'string' && caseless.includes(field) ? nameKey(value) : value;

const partOf: Record<TextPart, (text: string, part: string) => boolean> = {
  start: (text, part) => text.startsWith(part),
  end: (text, part) => text.endsWith(part),
  anywhere: (text, part) => text.includes(part),
};

const wayOf: Record<Way, (one: string | number, other: string | number) => boolean> = {
  gt: (one, other) => one > other,
  gte: (one, other) => one >= other,
  lt: (one, other) => one < other,
  lte: (one, other) => one <= other,
};

const ordered = (value: Value | null): string | number =>
  value instanceof Date ? value.getTime() : String(value);

/** Whether an entry is one of those that are meant. */
export function fitsEntry(filter: EntryFilter, entry: DirectoryEntry): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.all.every((one) => fitsEntry(one, entry));
    case 'or':
      return filter.all.some((one) => fitsEntry(one, entry));
    case 'not':
      return !fitsEntry(filter.one, entry);
  }
  const { field } = filter;
  const [held, wanted] = [comparable(field, entry[field]), comparable(field, filter.value)];
  if (filter.kind === 'is') return held === wanted || (held !== null && ordered(held) === ordered(wanted));
  if (held === null) return false;
  if (filter.kind === 'like') return partOf[filter.part](String(held), String(wanted));
  return wayOf[filter.way](ordered(held), ordered(wanted));
}
