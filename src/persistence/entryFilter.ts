import type { QueryFilter } from 'mongoose';
import type { ConnectionKey } from '../application/ports/index.js';
import { nameKey } from '../domain/people/directory/entry.js';
import type { EntryField, EntryFilter, TextPart } from '../domain/people/directory/entryFilter.js';
import type { DirectoryEntryRow } from './schemas/directoryEntry.js';

type Query = QueryFilter<DirectoryEntryRow>;

/** Fields that are stored under another name: without their case. */
const stored: Partial<Record<EntryField, string>> = { id: '_id', userName: 'userNameKey', email: 'emailKey' };

const storedOf = (field: EntryField): string => stored[field] ?? field;

function wantedOf<Value>(field: EntryField, value: Value): Value | string {
  return typeof value === 'string' && (field === 'userName' || field === 'email') ? nameKey(value) : value;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

const patterns: Record<TextPart, (text: string) => string> = {
  start: (text) => `^${escaped(text)}`,
  end: (text) => `${escaped(text)}$`,
  anywhere: escaped,
};

/** Those of a connection that a filter means. What is asked by one value is found by its index. */
export function entriesMeant(key: ConnectionKey, filter: EntryFilter | null): Query {
  const of = { organisationId: key.organisationId, connectionId: key.connectionId };
  if (filter === null) return of;
  const simple = filter.kind === 'and' ? filter.all : [filter];
  const exact = simple.filter((one) => one.kind === 'is');
  const fields = exact.map(({ field }) => field);
  const isPlain = exact.length === simple.length && new Set(fields).size === fields.length;
  if (isPlain) return { ...of, ...Object.assign({}, ...exact.map(queryOf)) };
  return { ...of, $and: [queryOf(filter)] };
}

function queryOf(filter: EntryFilter): Query {
  switch (filter.kind) {
    case 'and':
      return filter.all.length === 0 ? {} : { $and: filter.all.map(queryOf) };
    case 'or':
      return filter.all.length === 0 ? { _id: { $in: [] } } : { $or: filter.all.map(queryOf) };
    case 'not':
      return { $nor: [queryOf(filter.one)] };
    case 'is':
      return { [storedOf(filter.field)]: wantedOf(filter.field, filter.value) };
    case 'like':
      return {
        [storedOf(filter.field)]: {
          $regex: patterns[filter.part](String(wantedOf(filter.field, filter.value))),
        },
      };
    case 'beyond':
      return { [storedOf(filter.field)]: { [`$${filter.way}`]: wantedOf(filter.field, filter.value) } };
  }
}
