import { CommandError } from '../errors.js';
import { type Doc, fieldOf, isDoc, setField } from '../values/doc.js';
import { format } from '../values/format.js';
import { isIndex } from '../values/paths.js';

/** The place an update writes to: the document or array that holds it, and its name or index there. */
export type Place = { holder: Doc | unknown[]; name: string };

const MOST_PADDING = 1_500_000;

/**
 * Finds the place at a path of a document that may be changed. With `create`, the documents on the way are made.
 * @returns undefined when the way is not there and is not to be made
 * @throws CommandError 28 when something else is in the way
 */
export function findPlace(doc: Doc, parts: readonly string[], create: boolean): Place | undefined {
  let holder: Doc | unknown[] = doc;
  for (const [i, part] of parts.slice(0, -1).entries()) {
    let inner = readPlace({ holder, name: part });
    if (inner === undefined) {
      if (!create) return undefined;
      inner = {};
      writePlace({ holder, name: part }, inner);
    }
    if (!isDoc(inner) && !Array.isArray(inner)) {
      if (!create) return undefined;
      throw notViable(parts[i + 1] ?? '', part, inner);
    }
    holder = inner;
  }
  const name = parts.at(-1) ?? '';
  if (Array.isArray(holder) && !isIndex(name)) {
    if (!create) return undefined;
    throw notViable(name, parts.at(-2) ?? '', holder);
  }
  return { holder, name };
}

const notViable = (name: string, parent: string, value: unknown) =>
  new CommandError(28, `Cannot create field '${name}' in element {${parent}: ${format(value)}}`);

/** What is at a place; undefined when nothing is. */
export function readPlace({ holder, name }: Place): unknown {
  if (!Array.isArray(holder)) return fieldOf(holder, name);
  return isIndex(name) ? holder[Number(name)] : undefined;
}

/** Writes a value; an array is filled with nulls up to a later index. */
export function writePlace({ holder, name }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    setField(holder, name, value);
    return;
  }
  const index = isIndex(name) ? Number(name) : -1;
  if (index < 0) throw new CommandError(28, `Cannot create field '${name}' in an array`);
  if (index > holder.length + MOST_PADDING)
    throw new CommandError(2, `can't backfill more than ${MOST_PADDING} elements`);
  while (holder.length < index) holder.push(null);
  holder[index] = value;
}

/** Removes what is at a place; an array keeps its length, with null there. */
export function removePlace({ holder, name }: Place): void {
  if (!Array.isArray(holder)) delete holder[name];
  else if (isIndex(name) && Number(name) < holder.length) holder[Number(name)] = null;
}
