import { isOtherServer, text, useDatabase } from './mongodbHarness.js';

type Doc = Record<string, unknown>;
type Case = [before: Doc, update: Doc | Doc[], after: Doc, options?: { filter?: Doc; arrayFilters?: Doc[] }];

const CASES: Case[] = [
  [{ a: 1 }, { $set: { a: 2 } }, { a: 2 }],
  [{ a: 1 }, { $set: { 'b.c': 2 } }, { a: 1, b: { c: 2 } }],
  [{ a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  [{ a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  [{ a: {} }, { $set: { 'a.0': 9 } }, { a: { 0: 9 } }],
  [{}, { $set: { a: null } }, { a: null }],
  // DocumentDB adds new fields as they are written, MongoDB in the order of their names.
  ...(isOtherServer ? [] : ([[{}, { $set: { d: 1, c: 2 } }, { c: 2, d: 1 }]] as Case[])),
  [{ a: [{ b: 1 }, { b: 2 }] }, { $set: { 'a.0.b': 3 } }, { a: [{ b: 3 }, { b: 2 }] }],
  [{ a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  [{ a: { b: 1, c: 2 } }, { $unset: { 'a.b': 1 } }, { a: { c: 2 } }],
  [{ a: [1, 2, 3] }, { $unset: { 'a.1': 1 } }, { a: [1, null, 3] }],
  [{ a: 1 }, { $unset: { 'b.c': 1 } }, { a: 1 }],
  [{ a: 1 }, { $inc: { a: 2 } }, { a: 3 }],
  [{}, { $inc: { a: 2 } }, { a: 2 }],
  [{ a: 1 }, { $inc: { a: -1.5 } }, { a: -0.5 }],
  [{ a: 2147483647 }, { $inc: { a: 1 } }, { a: 2147483648 }],
  [{ a: { b: 1 } }, { $inc: { 'a.b': 1, 'a.c': 5 } }, { a: { b: 2, c: 5 } }],
  [{ a: 3 }, { $mul: { a: 4 } }, { a: 12 }],
  [{}, { $mul: { a: 4 } }, { a: 0 }],
  [{ a: 5 }, { $min: { a: 3 } }, { a: 3 }],
  [{ a: 5 }, { $min: { a: 7 } }, { a: 5 }],
  [{}, { $min: { a: 7 } }, { a: 7 }],
  [{ a: 5 }, { $max: { a: 7 } }, { a: 7 }],
  [{ a: null }, { $max: { a: 7 } }, { a: 7 }],
  [{ a: 'x' }, { $max: { a: 7 } }, { a: 'x' }],
  [{ a: 1 }, { $rename: { a: 'b' } }, { b: 1 }],
  [{ a: { b: 1 } }, { $rename: { 'a.b': 'c.d' } }, { a: {}, c: { d: 1 } }],
  [{ a: 1 }, { $rename: { z: 'b' } }, { a: 1 }],
  [{ a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
  [{ a: 1 }, { $setOnInsert: { b: 2 }, $set: { a: 3 } }, { a: 3 }],
  [{ a: 5 }, { $bit: { a: { and: 6 } } }, { a: 4 }],
  [{ a: 5 }, { $bit: { a: { or: 2 } } }, { a: 7 }],
  [{ a: 5 }, { $bit: { a: { xor: 1 } } }, { a: 4 }],
  [{}, { $push: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
  [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  // DocumentDB makes no array of nothing.
  ...(isOtherServer ? [] : ([[{}, { $push: { a: { $each: [] } } }, { a: [] }]] as Case[])),
  [{ a: [1] }, { $push: { a: { $each: [2, 3], $position: 0 } } }, { a: [2, 3, 1] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }, { a: [1, 2, 3] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } }, { a: [3, 2] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
  [{ a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }],
  [{ a: [1] }, { $addToSet: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $addToSet: { a: 2 } }, { a: [1, 2] }],
  [{ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2, 3] } } }, { a: [1, 2, 3] }],
  [
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  [{}, { $addToSet: { a: 1 } }, { a: [1] }],
  [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  [{ a: [] }, { $pop: { a: 1 } }, { a: [] }],
  [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  [{ a: [1, 5, 8] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [{ a: [1, 5, 8] }, { $pull: { a: { $in: [1, 8] } } }, { a: [5] }],
  [{ a: [{ b: 1, c: 2 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }] }],
  [{ a: [{ b: [1, 9] }, { b: [2] }] }, { $pull: { a: { b: { $gt: 5 } } } }, { a: [{ b: [2] }] }],
  // DocumentDB pulls only what equals the regular expression.
  ...(isOtherServer ? [] : ([[{ a: ['x', 'yz'] }, { $pull: { a: /^y/ } }, { a: ['x'] }]] as Case[])),
  [{ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  [{ a: 1 }, { $pull: { b: 1 } }, { a: 1 }],
  [{ a: [1, 5, 8] }, { $set: { 'a.$': 0 } }, { a: [1, 0, 8] }, { filter: { a: { $gt: 1 } } }],
  [
    {
      a: [
        { k: 'x', n: 1 },
        { k: 'y', n: 2 },
      ],
    },
    { $inc: { 'a.$.n': 10 } },
    {
      a: [
        { k: 'x', n: 1 },
        { k: 'y', n: 12 },
      ],
    },
    { filter: { 'a.k': 'y' } },
  ],
  [
    {
      a: [
        { k: 'x', n: 1 },
        { k: 'y', n: 2 },
      ],
    },
    { $set: { 'a.$.n': 0 } },
    {
      a: [
        { k: 'x', n: 1 },
        { k: 'y', n: 0 },
      ],
    },
    { filter: { a: { $elemMatch: { k: 'y', n: { $gt: 1 } } } } },
  ],
  [{ a: [1, 2] }, { $inc: { 'a.$[]': 1 } }, { a: [2, 3] }],
  [
    { a: [{ n: 1 }, { n: 2 }] },
    { $set: { 'a.$[].m': 0 } },
    {
      a: [
        { n: 1, m: 0 },
        { n: 2, m: 0 },
      ],
    },
  ],
  [{ a: [1, 5, 9] }, { $set: { 'a.$[x]': 0 } }, { a: [1, 0, 0] }, { arrayFilters: [{ x: { $gte: 5 } }] }],
  [
    {
      a: [
        { k: 1, n: 1 },
        { k: 2, n: 1 },
      ],
    },
    { $inc: { 'a.$[e].n': 5 } },
    {
      a: [
        { k: 1, n: 1 },
        { k: 2, n: 6 },
      ],
    },
    { arrayFilters: [{ 'e.k': 2 }] },
  ],
  [
    { a: [{ b: [1, 2] }, { b: [3] }] },
    { $inc: { 'a.$[].b.$[y]': 10 } },
    { a: [{ b: [1, 12] }, { b: [13] }] },
    { arrayFilters: [{ y: { $gt: 1 } }] },
  ],
  [{ a: 1, b: 2 }, [{ $set: { c: { $add: ['$a', '$b'] } } }], { a: 1, b: 2, c: 3 }],
  [{ a: 1, b: 2 }, [{ $addFields: { 'c.d': '$a' } }, { $project: { b: 0 } }], { a: 1, c: { d: 1 } }],
  [{ a: 1 }, [{ $replaceRoot: { newRoot: { _id: '$_id', b: '$a' } } }], { b: 1 }],
  [{ a: 1, b: 2 }, [{ $unset: 'a' }, { $set: { b: '$$REMOVE', d: '$b' } }], { d: 2 }],
  [{ a: { b: 1 } }, [{ $replaceWith: { $mergeObjects: ['$a', { _id: '$_id', z: 1 }] } }], { b: 1, z: 1 }],
  [{ a: 1 }, [{ $set: { a: { $cond: [{ $gt: ['$a', 0] }, 'more', 'less'] } } }], { a: 'more' }],
];

describe('update modifiers', () => {
  const { collection } = useDatabase();

  it.each(
    CASES.map(([before, update, after, options]) => ({
      name: `${text(update)} on ${text(before)}`,
      before,
      update,
      after,
      options,
    })),
  )('applies $name', async ({ before, update, after, options }) => {
    const documents = await collection('updates', [{ _id: 1, ...before }]);
    const { filter = {}, ...rest } = options ?? {};
    const result = await documents.updateOne({ _id: 1, ...filter } as Doc, update as Doc, rest);
    expect(text(await documents.findOne({}))).toBe(text({ _id: 1, ...after }));
    expect(result.matchedCount).toBe(1);
    expect(result.modifiedCount).toBe(text(before) === text(after) ? 0 : 1);
  });
});
