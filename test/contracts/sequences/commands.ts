import fc from 'fast-check';
import { isOtherServer } from '../mongodbHarness.js';
import { change, safeModifier, target } from './updates.js';
import { type Doc, document, filter, id } from './values.js';

/** The collection every command is about. */
export const COLLECTION = 'things';

const flag = fc.boolean();
const direction = fc.constantFrom(1, -1);
/** An order that leaves no two documents tied. DocumentDB has another place for an empty array. */
const order = fc
  .tuple(
    fc.constantFrom('n', 's', 'u', 'o.x', ...(isOtherServer ? [] : ['list', 'docs.k'])),
    direction,
    direction,
  )
  .map(([name, way, last]) => ({ [name]: way, _id: last }));
const projection = fc.constantFrom<Doc>(
  {},
  { n: 1 },
  { s: 0, 'o.x': 0 },
  { _id: 0, n: 1, 'docs.k': 1 },
  { list: { $slice: 2 } },
  { n: 1, docs: { $elemMatch: { k: { $gte: 1 } } } },
  { twice: { $multiply: ['$n', 2] } },
);

const insert = fc
  .tuple(fc.array(document, { minLength: 1, maxLength: 3 }), flag)
  .map(([documents, ordered]): Doc => ({ insert: COLLECTION, documents, ordered }));

const updateOne = fc.tuple(target, change, flag).map(
  ([q, { update, arrayFilters, condition }, upsert]): Doc => ({
    q: { ...q, ...condition },
    u: update,
    upsert,
    ...(arrayFilters ? { arrayFilters } : {}),
  }),
);
const updateMany = fc.tuple(filter, safeModifier).map(([q, u]): Doc => ({ q, u, multi: true }));
const update = fc
  .tuple(fc.array(fc.oneof(updateOne, updateOne, updateMany), { minLength: 1, maxLength: 3 }), flag)
  .map(([updates, ordered]): Doc => ({ update: COLLECTION, updates, ordered }));

const remove = fc
  .tuple(
    fc.array(
      fc.oneof(
        target.map((q) => ({ q, limit: 1 })),
        filter.map((q) => ({ q: { ...q, n: { $lt: 0 } }, limit: 0 })),
      ),
      { minLength: 1, maxLength: 2 },
    ),
    flag,
  )
  .map(([deletes, ordered]): Doc => ({ delete: COLLECTION, deletes, ordered }));

const findAndModify = fc.tuple(filter, order, change, flag, projection).map(
  ([query, sort, { update, arrayFilters, condition }, after, fields]): Doc => ({
    findAndModify: COLLECTION,
    query: { ...query, ...condition },
    sort,
    update,
    new: after,
    fields,
    ...(arrayFilters ? { arrayFilters } : {}),
  }),
);
const findAndUpsert = fc.tuple(id, change, flag).map(
  ([_id, { update, arrayFilters, condition }, after]): Doc => ({
    findAndModify: COLLECTION,
    query: { _id, ...condition },
    update,
    upsert: true,
    new: after,
    ...(arrayFilters ? { arrayFilters } : {}),
  }),
);
const findAndRemove = fc
  .tuple(filter, order)
  .map(([query, sort]): Doc => ({ findAndModify: COLLECTION, query, sort, remove: true }));

const find = fc.tuple(filter, order, fc.nat(3), fc.nat(5), projection).map(
  ([query, sort, skip, limit, fields]): Doc => ({
    find: COLLECTION,
    filter: query,
    sort,
    skip,
    limit,
    projection: fields,
  }),
);
const count = fc
  .tuple(filter, fc.nat(2), fc.nat(4))
  .map(([query, skip, limit]): Doc => ({ count: COLLECTION, query, skip, limit }));
const distinct = fc
  .tuple(fc.constantFrom('n', 's', 'u', 'list', 'docs.k', 'o.x'), filter)
  .map(([key, query]): Doc => ({ distinct: COLLECTION, key, query }));

const tail = fc.constantFrom<Doc[]>(
  [{ $group: { _id: '$s', count: { $sum: 1 }, most: { $max: '$n' } } }, { $sort: { _id: 1 } }],
  [{ $unwind: '$list' }, { $project: { list: 1 } }, { $sort: { _id: 1, list: 1 } }],
  [
    { $unwind: { path: '$docs', preserveNullAndEmptyArrays: true } },
    { $sort: { _id: 1, 'docs.k': 1, 'docs.v': 1 } },
  ],
  [{ $addFields: { seen: { $in: [1, { $ifNull: ['$list', []] }] } } }, { $sort: { seen: 1, _id: 1 } }],
  [
    { $project: { size: { $size: { $ifNull: ['$list', []] } }, odd: { $mod: ['$n', 2] } } },
    { $sort: { _id: -1 } },
    { $limit: 3 },
  ],
  [
    { $lookup: { from: COLLECTION, localField: 'n', foreignField: 'u', as: 'met' } },
    { $project: { met: { _id: 1 } } },
    { $match: { met: { $size: 1 } } },
    { $sort: { _id: 1 } },
  ],
  [{ $group: { _id: null, total: { $sum: '$n' }, mean: { $avg: '$n' }, least: { $min: '$s' } } }],
  [
    { $sort: { _id: 1 } },
    {
      $facet: {
        few: [{ $limit: 2 }, { $project: { _id: 1 } }],
        rest: [{ $skip: 2 }, { $project: { n: 1 } }],
      },
    },
  ],
);
const aggregate = fc.tuple(filter, tail).map(
  ([query, stages]): Doc => ({
    aggregate: COLLECTION,
    pipeline: [{ $match: query }, ...stages],
    cursor: {},
  }),
);

/** Indexes that only help to find. */
const plainIndex = fc.constantFrom<Doc>(
  { key: { n: 1, _id: 1 }, name: 'n' },
  { key: { s: -1 }, name: 's' },
  { key: { list: 1 }, name: 'list' },
  { key: { 'docs.k': 1, n: -1 }, name: 'docs' },
  { key: { 'o.x': 1 }, name: 'sparse', sparse: true },
  { key: { n: 1, s: 1 }, name: 'partial', partialFilterExpression: { n: { $gt: 1 } } },
  { key: { s: 1, n: 1 }, name: 'exists', partialFilterExpression: { s: { $exists: true } } },
);
/** Indexes that refuse. */
const uniqueIndex = fc.constantFrom<Doc>(
  { key: { u: 1 }, name: 'u', unique: true, sparse: true },
  {
    key: { slot: 1, seat: 1 },
    name: 'seat',
    unique: true,
    partialFilterExpression: { seat: { $type: 'number' } },
  },
);
const createPlain = plainIndex.map((index): Doc => ({ createIndexes: COLLECTION, indexes: [index] }));
const createUnique = uniqueIndex.map((index): Doc => ({ createIndexes: COLLECTION, indexes: [index] }));
const dropIndex = fc
  .constantFrom('n', 's', 'list', 'u', 'seat', 'partial')
  .map((index): Doc => ({ dropIndexes: COLLECTION, index }));

const weighted = (weight: number, arbitrary: fc.Arbitrary<Doc>) => ({ weight, arbitrary });

/** Any command of the allow-list that reads, writes or indexes; each says for certain which documents it is about. */
const command: fc.Arbitrary<Doc> = fc.oneof(
  weighted(8, insert),
  weighted(8, update),
  weighted(2, remove),
  weighted(4, findAndModify),
  weighted(2, findAndUpsert),
  weighted(1, findAndRemove),
  weighted(6, find),
  weighted(2, count),
  weighted(2, distinct),
  weighted(4, aggregate),
  weighted(2, createPlain),
  weighted(1, createUnique),
  weighted(1, dropIndex),
);

/** A sequence of them that begins with documents. */
export const sequence = fc
  .tuple(
    fc.array(document, { minLength: 3, maxLength: 6 }),
    fc.array(command, { minLength: 1, maxLength: 30, size: 'max' }),
  )
  .map(([documents, commands]): Doc[] => [{ insert: COLLECTION, documents, ordered: false }, ...commands]);
