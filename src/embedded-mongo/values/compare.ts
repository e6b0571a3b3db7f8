import { type Binary, type BSONRegExp, type Code, type Long, ObjectId } from 'bson';
import { compareNumbers } from './compareNumbers.js';
import { type Doc, fieldOf } from './doc.js';
import { kindOf, rankOf } from './kind.js';

/**
 * Orders any two BSON values as MongoDB sorts them; 0 means equal, as `$eq` sees it. A missing value
 * (undefined) comes before null.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export function compare(a: unknown, b: unknown): number {
  // The types that indexes hold most come first: a lookup makes dozens of comparisons.
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : compareNumbers(a, b);
  if (a instanceof ObjectId && b instanceof ObjectId) return compareIds(a, b);
  if (a instanceof Date && b instanceof Date) return sign(a.getTime() - b.getTime());
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference < 0 ? -1 : 1;
  return BY_RANK[rank]?.(a, b) ?? 0;
}

/** True when the two values are equal as `$eq` sees it. */
export const equal = (a: unknown, b: unknown): boolean => compare(a, b) === 0;

const sign = (difference: number) => (difference < 0 ? -1 : difference > 0 ? 1 : 0);

const BY_RANK: Record<number, (a: unknown, b: unknown) => number> = {
  2: compareNumbers,
  3: (a, b) => compareStrings(String(a), String(b)),
  4: (a, b) => compareDocs(a as Doc, b as Doc),
  5: (a, b) => compareArrays(a as unknown[], b as unknown[]),
  6: (a, b) => compareBinaries(a as Binary, b as Binary),
  7: (a, b) => compareIds(a as ObjectId, b as ObjectId),
  8: (a, b) => Number(a) - Number(b),
  9: (a, b) => sign((a as Date).getTime() - (b as Date).getTime()),
  10: (a, b) => (a as Long).comp(b as Long),
  11: (a, b) => compareRegexes(a as BSONRegExp, b as BSONRegExp),
  13: (a, b) => compareStrings((a as Code).code, (b as Code).code),
};

const HEX = Symbol('hex');

function compareIds(a: ObjectId, b: ObjectId): number {
  const [x, y] = [hexOf(a), hexOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** An ObjectId builds its bytes and its text anew each time it is asked. An index asks often, so the text is kept. */
function hexOf(id: ObjectId & { [HEX]?: string }): string {
  id[HEX] ??= id.toHexString();
  return id[HEX];
}

/** By UTF-8 bytes, as MongoDB does; UTF-16 units differ from that order only where surrogates are. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return bytewise(x) - bytewise(y) < 0 ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

const bytewise = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

function compareDocs(a: Doc, b: Doc): number {
  const namesA = Object.keys(a);
  const namesB = Object.keys(b);
  const length = Math.min(namesA.length, namesB.length);
  for (let i = 0; i < length; i += 1) {
    const order = compareFields(a, namesA[i] as string, b, namesB[i] as string);
    if (order !== 0) return order;
  }
  return sign(namesA.length - namesB.length);
}

/** MongoDB compares the fields' types first, then their names, then their values. */
function compareFields(a: Doc, nameA: string, b: Doc, nameB: string): number {
  const x = fieldOf(a, nameA);
  const y = fieldOf(b, nameB);
  return sign(rankOf(x) - rankOf(y)) || compareStrings(nameA, nameB) || compare(x, y);
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const order = compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return sign(a.length - b.length);
}

function compareBinaries(a: Binary, b: Binary): number {
  const bytes = (value: Binary) => value.buffer.subarray(0, value.position);
  return sign(a.position - b.position) || sign(a.sub_type - b.sub_type) || Buffer.compare(bytes(a), bytes(b));
}

function compareRegexes(a: BSONRegExp, b: BSONRegExp): number {
  return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
}

/** True when both values have the same BSON type and value, so that writing one over the other changes nothing. */
export function identical(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return false;
  if (kind === 'array') return sameMembers(a as Doc, b as Doc);
  if (kind === 'object') return sameMembers(a as Doc, b as Doc);
  if (kind === 'decimal') return String(a) === String(b);
  return compare(a, b) === 0;
}

function sameMembers(a: Doc, b: Doc): boolean {
  const names = Object.keys(a);
  const others = Object.keys(b);
  return (
    names.length === others.length &&
    names.every((name, i) => name === others[i] && identical(a[name], b[name]))
  );
}
