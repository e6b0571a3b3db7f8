import { isDoc } from './doc.js';
import { fitsInt32 } from './numbers.js';

/** BSON types by the alias that `$type` gives them, with `missing` for a field that is not there. */
export type Kind = keyof typeof RANKS;

/** Where each type stands in MongoDB's order; types of the same rank compare with each other. https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/ */
const RANKS = {
  minKey: -1,
  missing: 0,
  null: 1,
  int: 2,
  long: 2,
  double: 2,
  decimal: 2,
  string: 3,
  symbol: 3,
  object: 4,
  array: 5,
  binData: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  timestamp: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  javascriptWithScope: 14,
  maxKey: 127,
} as const;

const WRAPPERS: Record<string, Kind> = {
  ObjectId: 'objectId',
  Long: 'long',
  Double: 'double',
  Decimal128: 'decimal',
  Binary: 'binData',
  BSONRegExp: 'regex',
  Timestamp: 'timestamp',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
  BSONSymbol: 'symbol',
  Code: 'javascript',
  DBRef: 'object',
  Int32: 'int',
};

/** The BSON type of a decoded value. */
export function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case 'undefined':
      return 'missing';
    case 'number':
      return fitsInt32(value) ? 'int' : 'double';
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    default:
      return objectKind(value);
  }
}

function objectKind(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isDoc(value)) return 'object';
  if (value instanceof Date) return 'date';
  const name = (value as { _bsontype?: string })._bsontype;
  const kind = name === undefined ? undefined : WRAPPERS[name];
  if (kind === undefined) throw new TypeError(`not a BSON value: ${String(value)}`);
  return kind;
}

/** The value's place among types in MongoDB's sort order. */
export function rankOf(value: unknown): number {
  return RANKS[kindOf(value)];
}

const NUMBERS: Record<number, Kind> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
};

/** The aliases that `$type` takes. */
export const KIND_NAMES: readonly string[] = ['number', ...Object.values(NUMBERS)];

/** The type that a `$type` argument names by number (`2`) or alias (`'string'`); undefined when it names none we know. */
export function kindNamed(name: unknown): Kind | undefined {
  if (typeof name === 'number') return NUMBERS[name];
  return typeof name === 'string' ? Object.values(NUMBERS).find((kind) => kind === name) : undefined;
}

/** True for int, long, double and decimal. */
export const isNumeric = (value: unknown): boolean => rankOf(value) === RANKS.int;
