import { badValue, CommandError, typeMismatch } from '../errors.js';
import type { Collection } from '../store/collection.js';
import type { Store } from '../store/store.js';
import type { Doc } from '../values/doc.js';
import { isDoc } from '../values/doc.js';
import { toInteger } from '../values/numbers.js';
import type { Cursors } from './cursors.js';

/** What a command works on: the store, the open cursors and the database it names. */
export type Context = { store: Store; cursors: Cursors; database: string; connectionId: number };

/** One command: the options it takes besides those every command takes, and what it does. */
export type Command = { options: readonly string[]; run: (command: Doc, context: Context) => Doc };

/**
 * The full name of the collection that a command names.
 * @throws CommandError 73 for a name that is not valid
 */
export function namespaceOf(command: Doc, context: Context): string {
  const name = command[Object.keys(command)[0] ?? ''];
  return namespaceNamed(name, context);
}

/** The full name of a collection of the command's database. */
export function namespaceNamed(name: unknown, { database }: Context): string {
  if (typeof name !== 'string') throw new CommandError(73, 'collection name has invalid type');
  const invalid =
    name === '' ||
    name.startsWith('.') ||
    name.includes('$') ||
    name.includes('\0') ||
    name.startsWith('system.');
  if (invalid) throw new CommandError(73, `Invalid namespace specified '${database}.${name}'`);
  return `${database}.${name}`;
}

/** The collection a command names, if it is there. */
export const collectionOf = (command: Doc, context: Context): Collection | undefined =>
  context.store.get(namespaceOf(command, context));

/**
 * A whole number option that is not negative; undefined when it is not given.
 * @throws CommandError 14 or 2
 */
export function countOption(command: Doc, name: string): number | undefined {
  if (command[name] === undefined || command[name] === null) return undefined;
  const value = toInteger(command[name]);
  if (value === undefined) throw typeMismatch(`Expected field ${name} to be a whole number`);
  if (value < 0) throw badValue(`BSON field '${name}' value must be >= 0, actual value '${value}'`);
  return value;
}

/** @throws CommandError 14 when the option is neither absent nor a list of documents */
export function listOption(command: Doc, name: string): Doc[] {
  const list = command[name];
  if (!Array.isArray(list)) throw typeMismatch(`BSON field '${name}' must be an array`);
  if (!list.every(isDoc)) throw typeMismatch(`BSON field '${name}' must hold objects`);
  return list;
}

/** @throws CommandError 72 for a collation: strings are compared by their bytes only */
export function refuseCollation(spec: Doc): void {
  const { collation } = spec;
  if (collation === undefined || (isDoc(collation) && collation.locale === 'simple')) return;
  throw new CommandError(72, 'a collation is not supported by the embedded database');
}

/** @throws CommandError 40415 (IDLUnknownField) for a field that is not one of these */
export function checkFields(spec: Doc, what: string, allowed: readonly string[]): void {
  const odd = Object.keys(spec).find((name) => !allowed.includes(name));
  if (odd !== undefined) throw new CommandError(40415, `BSON field '${what}.${odd}' is an unknown field.`);
}
