import mongoose from 'mongoose';
import { expectRefusal, useDatabase } from './mongodbHarness.js';

const { Double, Long } = mongoose.mongo.BSON;
type Doc = Record<string, unknown>;

const REFUSED: [before: Doc, update: Doc | Doc[], code: number, says: string][] = [
  [{ a: 1 }, { $foo: { a: 1 } }, 9, 'Unknown modifier: $foo'],
  [
    { a: 'x' },
    { $inc: { a: 1 } },
    14,
    "Cannot apply $inc to a value of non-numeric type. {_id: 1} has the field 'a' of non-numeric type string",
  ],
  [{ a: 1 }, { $inc: { a: 'x' } }, 14, 'Cannot increment with non-numeric argument'],
  [{ a: 1 }, { $set: { 'a.b': 1 } }, 28, "Cannot create field 'b' in element {a: 1}"],
  [{ a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40, "Updating the path 'a' would create a conflict at 'a'"],
  [{ a: 1 }, { $set: { a: {} }, $inc: { 'a.b': 1 } }, 40, 'would create a conflict'],
  [
    { a: 1 },
    { $set: { _id: 2 } },
    66,
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  ],
  [
    { a: 1 },
    { $push: { a: 1 } },
    2,
    "The field 'a' must be an array but is of type int in document {_id: 1}",
  ],
  [{ a: null }, { $push: { a: 1 } }, 2, "The field 'a' must be an array but is of type null"],
  [{ a: 1 }, { $addToSet: { a: 1 } }, 2, 'Cannot apply $addToSet to non-array field'],
  [{ a: 1 }, { $pull: { a: 1 } }, 2, 'Cannot apply $pull to a non-array value'],
  [{ a: 1 }, { $pop: { a: 1 } }, 14, "Path 'a' contains an element of non-array type 'int'"],
  [
    { a: [1] },
    { $set: { 'a.$': 1 } },
    2,
    'The positional operator did not find the match needed from the query',
  ],
  [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, 2, "No array filter found for identifier 'x'"],
  [{ a: 1 }, { $set: { 'a.$[]': 1 } }, 2, ''],
  [{ a: 1 }, { $rename: { a: 'a' } }, 2, 'The source and target field for $rename must differ'],
  [{ a: 1 }, { $set: 1 }, 9, 'Modifiers operate on fields'],
  [{ a: 1 }, { $set: { 'a..b': 1 } }, 56, 'contains an empty field name'],
  [{ a: 1 }, [{ $group: { _id: 1 } }], 72, ''],
  [{ a: 1 }, [{ $set: { b: { $foo: 1 } } }], 168, "Unrecognized expression '$foo'"],
];

describe('updates', () => {
  const { db, collection } = useDatabase();

  it.each(REFUSED)('leaves %j as it is and refuses %j with code %d', async (before, update, code, says) => {
    const documents = await collection('refused', [{ _id: 1, ...before }]);
    await expectRefusal(documents.updateOne({}, update as Doc), code, says, db());
    expect(await documents.findOne({})).toEqual({ _id: 1, ...before });
  });

  it('keeps the type of a number: int with int, long when it overflows or meets one, double when it meets one', async () => {
    const start = { int: 1, long: Long.fromNumber(1), double: new Double(1), overflow: 2147483647, mixed: 1 };
    const documents = await collection('types', [{ _id: 1, ...start }] as Doc[]);
    await documents.updateOne({}, {
      $inc: { int: 1, long: 1, double: 1, overflow: 1, mixed: new Double(1) },
    } as Doc);
    const types = { int: 'int', long: 'long', double: 'double', overflow: 'long', mixed: 'double' };
    for (const [field, $type] of Object.entries(types)) {
      expect(await documents.countDocuments({ [field]: { $type } } as Doc)).toBe(1);
    }
  });

  it('updates all that match with updateMany and the first in order with findOneAndUpdate', async () => {
    const documents = await collection('many', [
      { _id: 1, n: 3 },
      { _id: 2, n: 1 },
      { _id: 3, n: 2 },
    ]);
    expect(await documents.updateMany({ n: { $gt: 1 } }, { $set: { m: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 2,
    });
    const options = { sort: { n: -1 }, returnDocument: 'after', projection: { n: 1, _id: 0 } } as const;
    expect(await documents.findOneAndUpdate({}, { $inc: { n: 10 } }, options)).toEqual({ n: 13 });
    expect(await documents.findOneAndUpdate({ n: 1 }, { $inc: { n: 10 } })).toEqual({ _id: 2, n: 1 });
    expect(await documents.findOneAndUpdate({ n: 99 }, { $inc: { n: 10 } })).toBeNull();
  });

  const UPSERTS: [filter: Doc, update: Doc, after: Doc][] = [
    [{ a: 1 }, { $set: { b: 2 } }, { a: 1, b: 2 }],
    [{ a: 1 }, { $setOnInsert: { c: 3 }, $inc: { n: 1 } }, { a: 1, c: 3, n: 1 }],
    [{ 'a.b': 1, c: { $gt: 5 } }, { $set: { d: 1 } }, { a: { b: 1 }, d: 1 }],
    [{ $and: [{ a: 1 }, { b: { $eq: 2 } }] }, { $set: { d: 1 } }, { a: 1, b: 2, d: 1 }],
    [{ a: { $in: [1, 2] } }, { $set: { d: 1 } }, { d: 1 }],
    [{ a: 1 }, { $push: { list: 1 } }, { a: 1, list: [1] }],
    [{ a: null }, { $set: { b: 1 } }, { a: null, b: 1 }],
  ];

  it.each(UPSERTS)('upserts %j with %j', async (filter, update, after) => {
    const documents = await collection('upserts');
    const result = await documents.updateOne(filter, update, { upsert: true });
    expect(result).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedCount: 1 });
    const { _id, ...rest } = (await documents.findOne({ _id: result.upsertedId ?? 0 } as Doc)) ?? {};
    expect(rest).toEqual(after);
    expect(await documents.updateOne({ _id } as Doc, { $setOnInsert: { never: 1 } })).toMatchObject({
      modifiedCount: 0,
    });
  });

  it('takes the _id of an upsert from the filter or from the update', async () => {
    const documents = await collection('ids');
    expect(
      (await documents.updateOne({ _id: 7 } as Doc, { $set: { a: 1 } }, { upsert: true })).upsertedId,
    ).toBe(7);
    expect(
      (await documents.updateOne({ a: 2 }, { $setOnInsert: { _id: 8 } } as Doc, { upsert: true })).upsertedId,
    ).toBe(8);
    expect((await documents.replaceOne({ _id: 9 } as Doc, { b: 1 }, { upsert: true })).upsertedId).toBe(9);
  });

  it('replaces a document and keeps its _id', async () => {
    const documents = await collection('replaced', [{ _id: 1, a: 1 }]);
    await documents.replaceOne({ a: 1 }, { b: 2 });
    expect(await documents.findOne({})).toEqual({ _id: 1, b: 2 });
    await expectRefusal(documents.replaceOne({}, { _id: 2, b: 3 } as Doc), 66, 'immutable field', db());
  });
});
