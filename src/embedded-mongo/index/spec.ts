import { CommandError } from '../errors.js';
import { compileFilter, type Filter } from '../query/filter.js';
import { identical } from '../values/compare.js';
import { type Doc, isDoc } from '../values/doc.js';
import { format } from '../values/format.js';
import { toNumber } from '../values/numbers.js';

/** An index as `createIndexes` describes it, read and checked. */
export type IndexSpec = {
  name: string;
  key: Doc;
  fields: { path: string; direction: 1 | -1 }[];
  unique: boolean;
  sparse: boolean;
  partial: Filter | undefined;
  expireAfterSeconds: number | undefined;
  /** The specification as it is listed and kept in the journal. */
  listed: Doc;
};

export const INDEX_OPTIONS = new Set([
  'key',
  'name',
  'v',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
]);
export const PARTIAL_OPERATORS = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

/**
 * Reads one index specification.
 * https://www.mongodb.com/docs/manual/reference/command/createIndexes/
 * @throws CommandError 67 for a key or option MongoDB refuses, or that is not supported (text, geo, hashed, wildcard)
 */
export function parseIndexSpec(spec: unknown): IndexSpec {
  if (!isDoc(spec)) throw new CommandError(14, 'index specifications must be objects');
  for (const option of Object.keys(spec)) {
    if (!INDEX_OPTIONS.has(option))
      throw new CommandError(197, `The field '${option}' is not valid for an index specification`);
  }
  if (!isDoc(spec.key) || Object.keys(spec.key).length === 0)
    throw cannotCreate('Index keys cannot be empty.');
  if (typeof spec.name !== 'string' || spec.name === '')
    throw cannotCreate('index names must be non-empty strings');
  const fields = Object.entries(spec.key).map(([path, direction]) => parseField(path, direction));
  const parsed = {
    name: spec.name,
    key: spec.key,
    fields,
    unique: spec.unique === true,
    sparse: spec.sparse === true,
    partial: parsePartial(spec),
    expireAfterSeconds: parseExpiry(spec, fields.length),
  };
  return { ...parsed, listed: listed(spec) };
}

function parseField(path: string, direction: unknown): IndexSpec['fields'][number] {
  if (path === '' || path.split('.').includes('') || path.includes('$')) {
    throw cannotCreate(`Index key contains an illegal field name: ${format(path)}`);
  }
  const number = toNumber(direction);
  if (number === undefined)
    throw cannotCreate(`Unknown index plugin or unsupported index type ${format(direction)}`);
  if (number === 0 || Number.isNaN(number)) {
    throw cannotCreate(`Values in the index key pattern cannot be 0. Found: ${format(direction)}`);
  }
  return { path, direction: number > 0 ? 1 : -1 };
}

function parsePartial(spec: Doc): Filter | undefined {
  if (spec.partialFilterExpression === undefined) return undefined;
  if (spec.sparse === true) throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  const filter = compileFilter(spec.partialFilterExpression);
  const fields = Object.keys(spec.partialFilterExpression as Doc);
  const unsupported =
    fields.some((name) => name.startsWith('$') && name !== '$and') ||
    filter.clauses.some(
      ({ operator, argument }) => !PARTIAL_OPERATORS.has(operator) || (operator === '$exists' && !argument),
    );
  if (unsupported) throw cannotCreate('Expression not supported in partial index');
  return filter;
}

function parseExpiry(spec: Doc, fieldCount: number): number | undefined {
  if (spec.expireAfterSeconds === undefined) return undefined;
  const seconds = toNumber(spec.expireAfterSeconds);
  if (seconds === undefined || !(seconds >= 0 && seconds <= 0x7fffffff)) {
    throw cannotCreate("TTL index 'expireAfterSeconds' option must be numeric, within an acceptable range");
  }
  if (fieldCount > 1)
    throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL');
  return seconds;
}

function listed(spec: Doc): Doc {
  const { v: _v, background: _background, key, name, ...options } = spec;
  const kept = Object.entries(options).filter(([, value]) => value !== false);
  return { v: 2, key, name, ...Object.fromEntries(kept) };
}

/** True when two specifications ask for the same index, names aside. */
export function sameIndex(a: IndexSpec, b: IndexSpec): boolean {
  return identical({ ...a.listed, name: '' }, { ...b.listed, name: '' });
}

const cannotCreate = (message: string) => new CommandError(67, message);
