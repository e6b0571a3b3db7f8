import fc from 'fast-check';
import mongoose from 'mongoose';
import { isOtherServer } from '../mongodbHarness.js';

const { Double, Long } = mongoose.mongo.BSON;
export type Doc = Record<string, unknown>;

/** Few values of each kind, so that keys collide, filters match and types meet. */
export const id = fc.integer({ min: 0, max: 9 });
export const small = fc.integer({ min: -2, max: 5 });
export const number = fc.oneof(
  { weight: 4, arbitrary: small },
  { weight: 1, arbitrary: fc.constantFrom(2.5, new Double(3), Long.fromNumber(2), Long.fromNumber(-1)) },
);
export const scalar = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ab', 'b') },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, new Date(0), new Date(86_400_000)) },
);
const list = fc.array(scalar, { maxLength: 4 });
const docs = fc.array(fc.record({ k: small, v: small }), { maxLength: 3 });
const object = fc.record({ x: number, y: scalar }, { requiredKeys: [] });

/** A document of the collection: `n` is always a number, `u` and `slot`/`seat` are what unique indexes are made on. */
export const document: fc.Arbitrary<Doc> = fc
  .record(
    {
      _id: id,
      n: number,
      s: scalar,
      u: fc.oneof({ weight: 6, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.constant(null) }),
      slot: fc.constantFrom('x', 'y', 'z'),
      seat: fc.integer({ min: 1, max: 5 }),
      list,
      docs,
      o: object,
    },
    { requiredKeys: ['_id', 'n'] },
  )
  .map((doc) => ({ ...doc }));

const comparison = fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte');
const some = fc.array(scalar, { maxLength: 3 });
const type = fc.constantFrom('string', 'number', 'int', 'double', 'null', 'bool', 'date');

const onNumber: fc.Arbitrary<unknown> = fc.oneof(
  number,
  fc.tuple(comparison, number).map(([operator, value]) => ({ [operator]: value })),
  fc.tuple(small, small).map(([$gte, $lt]) => ({ $gte, $lt })),
  fc.constantFrom(2, 3).map((divisor) => ({ $mod: [divisor, 1] })),
);
const onScalar: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.tuple(comparison, scalar).map(([operator, value]) => ({ [operator]: value })),
  some.map(($in) => ({ $in })),
  some.map(($nin) => ({ $nin })),
  fc.boolean().map(($exists) => ({ $exists })),
  type.map(($type) => ({ $type })),
  fc.tuple(comparison, scalar).map(([operator, value]) => ({ $not: { [operator]: value } })),
  fc.constantFrom({ $regex: '^a' }, { $regex: 'B$', $options: 'i' }),
);
const onList: fc.Arbitrary<unknown> = fc.oneof(
  onScalar,
  fc.nat(3).map(($size) => ({ $size })),
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map(($all) => ({ $all })),
  fc.tuple(small, small).map(([$gte, $lte]) => ({ $elemMatch: { $gte, $lte } })),
);

/** DocumentDB refuses `$expr` beside what a positional update asks of an array. */
const oneField: fc.Arbitrary<Doc> = fc.oneof(
  id.map((_id) => ({ _id })),
  onNumber.map((n) => ({ n })),
  onScalar.map((s) => ({ s })),
  onNumber.map((u) => ({ u })),
  fc.record({ slot: fc.constantFrom('x', 'y'), seat: onNumber }).map((doc) => ({ ...doc })),
  onList.map((condition) => ({ list: condition })),
  onNumber.map((condition) => ({ 'docs.k': condition })),
  fc.tuple(small, small).map(([k, v]) => ({ docs: { $elemMatch: { k, v: { $gte: v } } } })),
  onScalar.map((condition) => ({ 'o.x': condition })),
  ...(isOtherServer ? [] : [small.map((value) => ({ $expr: { $gt: ['$n', value] } }))]),
);
const pair = fc.array(oneField, { minLength: 1, maxLength: 2 });

/** A filter of up to two conditions, or branches of them. */
export const filter: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: oneField },
  { weight: 2, arbitrary: fc.tuple(oneField, oneField).map(([a, b]) => ({ ...a, ...b })) },
  { weight: 1, arbitrary: pair.map(($or) => ({ $or })) },
  { weight: 1, arbitrary: pair.map(($and) => ({ $and })) },
  { weight: 1, arbitrary: pair.map(($nor) => ({ $nor })) },
);
