import { CommandError, failedToParse } from '../../errors.js';
import { compileFilter } from '../../query/filter.js';
import { findStored } from '../../query/find.js';
import type { Collection } from '../../store/collection.js';
import { type Doc, isDoc, setField } from '../../values/doc.js';
import { someAtPath, splitPath } from '../../values/paths.js';

export const LOOKUP_OPTIONS = ['from', 'localField', 'foreignField', 'as'];

/** `$lookup` by equality of one field with another. https://www.mongodb.com/docs/manual/reference/operator/aggregation/lookup/ */
export function compileLookup(
  argument: unknown,
  collectionNamed: (name: string) => Collection | undefined,
): (docs: Doc[]) => Doc[] {
  if (!isDoc(argument)) throw failedToParse('the $lookup specification must be an Object');
  const odd = Object.keys(argument).find((name) => !LOOKUP_OPTIONS.includes(name));
  if (odd !== undefined) throw failedToParse(`unknown argument to $lookup: ${odd}`);
  const [from, localField, foreignField, as] = LOOKUP_OPTIONS.map((name) => needText(argument, name));
  const localParts = splitPath(localField ?? '');
  return (docs) => {
    const collection = collectionNamed(from ?? '');
    return docs.map((doc) => {
      const filter = compileFilter({ [foreignField ?? '']: { $in: localValues(doc, localParts) } });
      const result = { ...doc };
      setField(
        result,
        as ?? '',
        findStored(collection, filter).map((stored) => stored.doc),
      );
      return result;
    });
  };
}

function needText(argument: Doc, name: string): string {
  const value = argument[name];
  if (typeof value === 'string' && value !== '') {
    if (name === 'as' && value.includes('.'))
      throw new CommandError(2, "a dotted 'as' of $lookup is not supported by the embedded database");
    return value;
  }
  throw failedToParse(`$lookup argument '${name}' must be a string`);
}

function localValues(doc: Doc, parts: string[]): unknown[] {
  const values: unknown[] = [];
  someAtPath(doc, parts, (value) => {
    if (Array.isArray(value)) values.push(...value);
    else values.push(value ?? null);
    return false;
  });
  return values;
}
