import fc from 'fast-check';
import { isOtherServer } from '../mongodbHarness.js';
import { type Doc, id, number, scalar, small } from './values.js';

/** An update with what it needs beside it: array filters, or a condition that `$` refers to. */
export type Change = { update: Doc | Doc[]; arrayFilters?: Doc[]; condition?: Doc };

const field = fc.constantFrom('s', 'o.x', 'o.y', 'list.1', 'docs.0.v');
/** DocumentDB counts an increment of nothing as a change, and calculates with booleans; MongoDB does neither. */
const step = isOtherServer ? number.filter((by) => Number(by) !== 0) : number;

const on = <T>(operator: string, path: fc.Arbitrary<string>, value: fc.Arbitrary<T>): fc.Arbitrary<Doc> =>
  fc.tuple(path, value).map(([name, argument]) => ({ [operator]: { [name]: argument } }));

const each = fc
  .record(
    {
      // DocumentDB makes no array of nothing.
      $each: fc.array(scalar, { minLength: isOtherServer ? 1 : 0, maxLength: 3 }),
      $position: fc.integer({ min: -2, max: 2 }),
      $sort: fc.constantFrom(1, -1),
      $slice: fc.integer({ min: isOtherServer ? 1 : -3, max: 3 }),
    },
    { requiredKeys: ['$each'] },
  )
  .map((spec) => ({ ...spec }));
const bits = fc
  .tuple(fc.constantFrom('and', 'or', 'xor'), fc.nat(7))
  .map(([name, value]) => ({ [name]: value }));
const arrays = fc.constantFrom('list', 'list', 'list', 's');

/** DocumentDB makes the way to a field that is not there to be renamed. */
const innerRename = isOtherServer ? [] : [{ $rename: { 'o.x': 'o.z' } }];

/** Modifiers that may meet any value, so that some are refused. */
const modifier: fc.Arbitrary<Doc> = fc.oneof(
  on('$set', field, scalar),
  on('$unset', field, fc.constant('')),
  on('$inc', isOtherServer ? fc.constant('n') : fc.oneof(field, fc.constant('n')), step),
  on('$mul', isOtherServer ? fc.constant('n') : fc.constantFrom('n', 'o.x'), number),
  on('$min', field, scalar),
  on('$max', field, scalar),
  fc.constantFrom<Doc>({ $rename: { s: 'r' } }, { $rename: { r: 's' } }, ...innerRename),
  on('$bit', fc.constantFrom('n', 'o.x'), bits),
  on('$push', arrays, fc.oneof<fc.Arbitrary<unknown>[]>(scalar, each)),
  on(
    '$addToSet',
    arrays,
    fc.oneof<fc.Arbitrary<unknown>[]>(
      scalar,
      each.map(({ $each }) => ({ $each })),
    ),
  ),
  on('$pop', arrays, fc.constantFrom(1, -1)),
  on(
    '$pull',
    arrays,
    fc.oneof<fc.Arbitrary<unknown>[]>(
      scalar,
      small.map(($gte) => ({ $gte })),
    ),
  ),
  on('$pullAll', arrays, fc.array(scalar, { maxLength: 2 })),
  on('$setOnInsert', fc.constant('made'), scalar),
  on('$set', fc.constant('u'), fc.nat(30)),
  on('$set', fc.constant('n'), number),
  on('$set', fc.constant('seat'), fc.integer({ min: 1, max: 3 })),
  fc.constantFrom({ $unset: { u: '' } }, { $unset: { seat: '' } }),
);

/** Modifiers that no document refuses and no unique index holds, for updates of many. */
export const safeModifier: fc.Arbitrary<Doc> = fc.oneof(
  on('$set', fc.constantFrom('s', 'r'), scalar),
  on('$unset', fc.constantFrom('s', 'r', 'seat'), fc.constant('')),
  on('$inc', fc.constant('n'), step),
  on('$max', fc.constantFrom('s', 'n'), number),
);

const merged = (parts: Doc[]): Doc =>
  parts.reduce<Doc>((all, part) => {
    for (const [operator, fields] of Object.entries(part))
      all[operator] = { ...(all[operator] as Doc | undefined), ...(fields as Doc) };
    return all;
  }, {});

const stage: fc.Arbitrary<Doc> = fc.oneof(
  small.map((k) => ({ $set: { n: { $add: [{ $ifNull: ['$n', 0] }, k] } } })),
  scalar.map((value) => ({ $set: { s: { $ifNull: ['$s', { $literal: value }] }, 'o.x': '$n' } })),
  small.map((k) => ({ $set: { list: { $concatArrays: [{ $ifNull: ['$list', []] }, [k]] } } })),
  fc.constantFrom({ $unset: 's' }, { $unset: ['r', 'o.x'] }),
  small.map((k) => ({ $set: { s: { $cond: [{ $gt: ['$n', k] }, 'a', 'b'] } } })),
  scalar.map((value) => ({ $replaceWith: { $mergeObjects: ['$$ROOT', { r: { $literal: value } }] } })),
  small.map((k) => ({
    $set: {
      size: { $size: { $filter: { input: { $ifNull: ['$docs', []] }, cond: { $gte: ['$$this.v', k] } } } },
    },
  })),
);

/** Any update of one document: modifiers, a pipeline, array positions, or a whole document. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(modifier, { minLength: 1, maxLength: 3 }).map((parts) => ({ update: merged(parts) })),
  },
  { weight: 2, arbitrary: fc.array(stage, { minLength: 1, maxLength: 2 }).map((update) => ({ update })) },
  {
    weight: 1,
    arbitrary: fc.tuple(small, step).map(([k, by]) => ({
      update: { $inc: { 'docs.$[e].v': by } },
      arrayFilters: [{ 'e.k': { $gte: k } }],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(small, scalar).map(([k, value]) => ({
      update: { $set: { 'list.$[x]': value } },
      arrayFilters: [{ x: { $lte: k } }],
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(small, small)
      .map(([k, v]) => ({ update: { $set: { 'docs.$.v': v } }, condition: { 'docs.k': k } })),
  },
  { weight: 1, arbitrary: step.map((by) => ({ update: { $inc: { 'docs.$[].v': by } } })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ n: number, s: scalar, u: small }, { requiredKeys: ['n'] })
      .map((doc) => ({ update: { ...doc } })),
  },
);

/** The filter of an update of one document: which one is certain, whatever the order of reading. */
export const target = fc
  .tuple(id, fc.option(small, { nil: undefined }))
  .map(([_id, n]): Doc => (n === undefined ? { _id } : { _id, n: { $gte: n } }));
