import mongoose from 'mongoose';
import { expectRefusal, isOtherServer, refusal, useDatabase } from './mongodbHarness.js';

type Doc = Record<string, unknown>;
const { ObjectId } = mongoose.mongo.BSON;

describe('writing', () => {
  const { db, collection } = useDatabase();

  it('names the key that is already there, in code, pattern, value and message', async () => {
    const things = await collection('unique', [{ _id: 1, a: 1, b: 'x' }]);
    await things.createIndex({ a: 1, b: -1 }, { unique: true });
    const error = await things.insertOne({ a: 1, b: 'x' }).catch((e: unknown) => e as Doc);
    expect(error).toMatchObject({ code: 11000 });
    if (isOtherServer) return; // DocumentDB has its own words and no keyPattern.
    expect(error).toMatchObject({ keyPattern: { a: 1, b: -1 }, keyValue: { a: 1, b: 'x' } });
    expect((error as { message: string }).message).toBe(
      `E11000 duplicate key error collection: ${db().databaseName}.unique index: a_1_b_-1 dup key: { a: 1, b: "x" }`,
    );
  });

  it('stops an ordered batch at the first error and goes on with an unordered one', async () => {
    const things = await collection('batch');
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }, { _id: 2 }, { _id: 3 }] as Doc[];
    const ordered = await things
      .insertMany(documents)
      .catch((e: unknown) => e as { writeErrors: { index: number; code: number }[] });
    expect(ordered).toMatchObject({ code: 11000, insertedCount: 1 });
    expect(await things.countDocuments()).toBe(1);
    const rest = documents.slice(2);
    const unordered = await things
      .insertMany(rest, { ordered: false })
      .catch((e: unknown) => e as { writeErrors: { index: number; code: number }[] });
    expect(
      (unordered as { writeErrors: { index: number; code: number }[] }).writeErrors.map(({ index, code }) => [
        index,
        code,
      ]),
    ).toEqual([[1, 11000]]);
    expect(await things.countDocuments()).toBe(3);
  });

  it('keeps one of many that are inserted at once under a partial unique index, and all that it leaves out', async () => {
    const things = await collection('partial');
    await things.createIndex(
      { slot: 1, seat: 1 },
      { unique: true, partialFilterExpression: { seat: { $type: 'number' } } },
    );
    const attempts = await Promise.allSettled(
      Array.from({ length: 30 }, () => things.insertOne({ slot: 's', seat: 1 })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await things.insertMany([
      { slot: 's' },
      { slot: 's' },
      { slot: 's', seat: null },
      { slot: 's', seat: null },
    ]);
    expect(await refusal(things.updateMany({ seat: null }, { $set: { seat: 2 } }))).toMatchObject({
      code: 11000,
    });
    await things.updateOne({ seat: 1 }, { $unset: { seat: 1 } });
    await things.insertOne({ slot: 's', seat: 1 });
  });

  const PARTIAL: [filter: Doc, held: Doc, free: Doc][] = [
    [{ state: { $eq: 'live' } }, { state: 'live' }, { state: 'gone' }],
    [{ state: 'live' }, { state: 'live' }, {}],
    [{ state: { $in: ['live', 'held'] } }, { state: 'held' }, { state: 'gone' }],
    [{ n: { $gt: 5 } }, { n: 6 }, { n: 5 }],
    [{ n: { $lt: 5 } }, { n: 4 }, { n: 5 }],
    [{ n: { $lte: 5 } }, { n: 5 }, { n: 6 }],
    [{ n: { $exists: true } }, { n: null }, {}],
    [{ n: { $type: 'string' } }, { n: 'x' }, { n: 1 }],
    [
      { state: 'live', n: { $gte: 1 } },
      { state: 'live', n: 1 },
      { state: 'live', n: 0 },
    ],
  ];

  it.each(PARTIAL)('holds unique only what %j lets in', async (partialFilterExpression, held, free) => {
    const things = await collection('held');
    await things.drop();
    await things.createIndex({ key: 1 }, { unique: true, partialFilterExpression });
    await things.insertMany([
      { key: 1, ...free },
      { key: 1, ...free },
      { key: 1, ...held },
    ]);
    expect(await refusal(things.insertOne({ key: 1, ...held }))).toMatchObject({ code: 11000 });
    expect(await things.countDocuments({ key: 1, ...held })).toBeGreaterThan(0);
    expect(await things.countDocuments({ key: 1 })).toBe(3);
  });

  it('lets a sparse unique index hold many documents without the field, and a plain one only one', async () => {
    const things = await collection('sparse');
    await things.createIndex({ a: 1 }, { unique: true, sparse: true });
    await things.createIndex({ b: 1 }, { unique: true });
    await things.insertMany([{ b: 1 }, { b: 2 }, { a: 1 }]);
    expect(await refusal(things.insertOne({ a: 2 }))).toMatchObject({ code: 11000 });
    expect(await refusal(things.insertOne({ a: 1, b: 3 }))).toMatchObject({ code: 11000 });
    expect(await things.countDocuments({ a: null })).toBe(2);
  });

  it('holds each element of an array unique among documents', async () => {
    const things = await collection('multikey');
    await things.createIndex({ tags: 1 }, { unique: true });
    await things.insertMany([{ tags: ['a', 'b', 'a'] }, { tags: ['c'] }]);
    expect(await refusal(things.insertOne({ tags: ['d', 'b'] }))).toMatchObject({ code: 11000 });
    await things.insertOne({ tags: ['d'] });
  });

  it('deletes one or all that match', async () => {
    const things = await collection('deleted', [{ n: 1 }, { n: 1 }, { n: 2 }]);
    expect(await things.deleteOne({ n: 1 })).toMatchObject({ deletedCount: 1 });
    expect(await things.deleteMany({ n: { $lt: 5 } })).toMatchObject({ deletedCount: 2 });
    expect(await things.findOneAndDelete({})).toBeNull();
  });

  it('gives a document without _id one, first', async () => {
    const things = await collection('ids');
    await db().command({ insert: 'ids', documents: [{ a: 1 }] });
    const found = await things.findOne({});
    expect(found?._id).toBeInstanceOf(ObjectId);
    expect(Object.keys(found ?? {})).toEqual(['_id', 'a']);
  });

  it('refuses an array as _id', async () => {
    const things = await collection('arrays');
    await expectRefusal(
      things.insertOne({ _id: [1] } as Doc),
      53,
      "The '_id' value cannot be of type array",
      db(),
    );
  });

  it('writes many things at once with bulkWrite', async () => {
    const things = await collection('bulk', [
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ] as Doc[]);
    const result = await things.bulkWrite([
      { insertOne: { document: { n: 3 } } },
      { updateOne: { filter: { n: 1 }, update: { $inc: { n: 10 } } } },
      { updateMany: { filter: { n: { $gt: 0 } }, update: { $set: { seen: true } } } },
      { updateOne: { filter: { n: 99 }, update: { $set: { a: 1 } }, upsert: true } },
      { replaceOne: { filter: { n: 2 }, replacement: { m: 1 } } },
      { deleteOne: { filter: { n: 11 } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 5,
      modifiedCount: 5,
      deletedCount: 1,
      upsertedCount: 1,
    });
  });
});
