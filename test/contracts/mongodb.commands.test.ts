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

describe('reading', () => {
  const { db, collection } = useDatabase();
  const numbers = Array.from({ length: 250 }, (_, i) => ({ _id: i, n: i % 10, name: `name ${i}` }));

  it('reads a long result batch by batch', async () => {
    const things = await collection('cursor', numbers as Doc[]);
    const cursor = things.find({}).sort({ _id: -1 }).batchSize(7);
    expect((await cursor.toArray()).map(({ _id }) => Number(_id))).toEqual(
      numbers.map(({ _id }) => 249 - _id),
    );
    expect(await things.find({}).batchSize(1).limit(3).toArray()).toHaveLength(3);
    expect(await things.find({}).skip(248).toArray()).toHaveLength(2);
    expect(
      await things.find({}).sort({ n: 1, _id: -1 }).skip(1).limit(2).project({ name: 0 }).toArray(),
    ).toEqual([
      { _id: 230, n: 0 },
      { _id: 220, n: 0 },
    ]);
  });

  it('forgets a cursor that is closed', async () => {
    const things = await collection('closed', numbers as Doc[]);
    const cursor = things.find({}).batchSize(5);
    await cursor.next();
    const id = cursor.id;
    await cursor.close();
    await expectRefusal(db().command({ getMore: id, collection: 'closed' }), 43, 'cursor id', db());
  });

  it('finds the same with an index, in the same order', async () => {
    const things = await collection('ordered', numbers as Doc[]);
    const read = () =>
      Promise.all([
        things.find({ n: 3 }).sort({ _id: 1 }).toArray(),
        things
          .find({ n: { $gte: 8 } })
          .sort({ n: -1, _id: -1 })
          .limit(30)
          .toArray(),
        things
          .find({ n: { $in: [1, 7] }, _id: { $lt: 50 } } as Doc)
          .sort({ _id: 1 })
          .toArray(),
        things
          .find({ $or: [{ n: 2 }, { _id: 7 }] } as Doc)
          .sort({ _id: 1 })
          .toArray(),
        things
          .find({ n: { $gt: 2, $lt: 4 } })
          .sort({ n: 1, _id: 1 })
          .skip(3)
          .limit(4)
          .toArray(),
      ]);
    const before = await read();
    await things.createIndexes([{ key: { n: 1, _id: 1 } }, { key: { n: -1 } }]);
    expect(await read()).toEqual(before);
  });

  const MIXED = [
    { v: null },
    {},
    { v: 3 },
    { v: 'b' },
    { v: 'B' },
    { v: { a: 1 } },
    { v: [2, 9] },
    { v: [] },
    { v: true },
    { v: new Date(0) },
    { v: 2.5 },
  ];

  it.each([false, true])(
    'sorts types in their order, an array by its least or its greatest (index: %s)',
    async (withIndex) => {
      const things = await collection(
        'mixed',
        MIXED.map((document, _id) => ({ _id, ...document })),
      );
      if (withIndex) await things.createIndex({ v: 1 });
      // DocumentDB has another place for an empty array (7).
      const known = (_id: number) => !isOtherServer || _id !== 7;
      const ids = async (direction: 1 | -1) => {
        const found = await things.find({}).sort({ v: direction, _id: 1 }).toArray();
        return found.map(({ _id }) => Number(_id)).filter(known);
      };
      expect(await ids(1)).toEqual([7, 0, 1, 6, 10, 2, 4, 3, 5, 8, 9].filter(known));
      expect(await ids(-1)).toEqual([9, 8, 5, 3, 4, 6, 2, 10, 0, 1, 7].filter(known));
    },
  );

  const DOC = {
    _id: 1,
    a: 1,
    b: { c: 2, d: 3 },
    l: [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
    n: [1, 2, 3, 4],
  };
  const PROJECTIONS: [projection: Doc, result: Doc, filter?: Doc][] = [
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [
      { a: 0, b: 0 },
      { _id: 1, l: DOC.l, n: DOC.n },
    ],
    [{ _id: 0, 'b.c': 1 }, { b: { c: 2 } }],
    [{ _id: 0, b: { d: 1 } }, { b: { d: 3 } }],
    [
      { 'b.c': 0, l: 0, n: 0 },
      { _id: 1, a: 1, b: { d: 3 } },
    ],
    [{ _id: 0, 'l.x': 1 }, { l: [{ x: 1 }, { x: 3 }] }],
    [{ _id: 0, 'a.z': 1 }, {}],
    [
      { _id: 0, n: { $slice: 2 }, a: 1 },
      { a: 1, n: [1, 2] },
    ],
    [
      { _id: 0, n: { $slice: [1, 2] }, a: 1 },
      { a: 1, n: [2, 3] },
    ],
    [{ l: { $elemMatch: { x: 3 } } }, { _id: 1, l: [{ x: 3, y: 4 }] }],
    [{ _id: 0, a: 1, l: { $elemMatch: { x: 9 } } }, { a: 1 }],
    [{ _id: 0, 'n.$': 1 }, { n: [3] }, { n: { $gt: 2 } }],
    [{ _id: 0, sum: { $add: ['$a', '$b.c'] } }, { sum: 3 }],
  ];

  it.each(PROJECTIONS)('projects %j', async (projection, result, filter = {}) => {
    const things = await collection('projected', [DOC]);
    expect(await things.findOne(filter, { projection })).toEqual(result);
  });

  it('counts and lists distinct values', async () => {
    const things = await collection('counted', [{ a: 1 }, { a: [1, 2] }, { a: 'x' }, {}]);
    expect(await things.countDocuments({ a: 1 })).toBe(2);
    expect(await things.estimatedDocumentCount()).toBe(4);
    expect(await db().command({ count: 'counted', query: {}, skip: 1, limit: 2 })).toMatchObject({ n: 2 });
    expect((await things.distinct('a')).map(String).sort()).toEqual(['1', '2', 'x']);
    expect(await things.distinct('a', { a: 'x' })).toEqual(['x']);
  });

  it('reads nothing from a collection that is not there', async () => {
    const things = db().collection('nowhere');
    expect(await things.find({}).toArray()).toEqual([]);
    expect(await things.countDocuments({})).toBe(0);
    expect(await things.updateOne({}, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0 });
  });
});

describe('collections and indexes', () => {
  const { db, collection } = useDatabase();

  it('creates, lists and drops collections', async () => {
    await db().createCollection('made');
    expect((await db().listCollections({ name: 'made' }).toArray()).map(({ name }) => name)).toEqual([
      'made',
    ]);
    await db().collection('made').drop();
    expect(await db().listCollections({ name: 'made' }).toArray()).toEqual([]);
  });

  it('creates, lists and drops indexes', async () => {
    const things = await collection('indexes', [{ a: 1 }]);
    expect(await things.createIndex({ a: 1, b: -1 })).toBe('a_1_b_-1');
    await things.createIndex({ a: 1, b: -1 });
    await things.createIndex({ c: 1 }, { unique: true, sparse: true, name: 'mine' });
    const listed = await things.indexes();
    expect(listed.map(({ name }) => name).sort()).toEqual(['_id_', 'a_1_b_-1', 'mine']);
    expect(listed.find(({ name }) => name === 'mine')).toMatchObject({
      key: { c: 1 },
      unique: true,
      sparse: true,
    });
    await things.dropIndex('mine');
    await things.dropIndexes();
    expect((await things.indexes()).map(({ name }) => name)).toEqual(['_id_']);
    await expectRefusal(things.dropIndex('mine'), 27, 'index not found with name [mine]', db());
  });

  it('refuses an index that documents already break', async () => {
    const things = await collection('broken', [{ a: 1 }, { a: 1 }]);
    await expectRefusal(things.createIndex({ a: 1 }, { unique: true }), 11000, 'E11000', db());
    expect(await things.indexes()).toHaveLength(1);
  });

  it('refuses another index under a name or a key that is taken', async () => {
    const things = await collection('taken', [{ a: 1 }]);
    await things.createIndex({ a: 1 }, { name: 'one' });
    await expectRefusal(things.createIndex({ b: 1 }, { name: 'one' }), 86, 'same name', db());
    await expectRefusal(things.createIndex({ a: 1 }, { name: 'two' }), 85, 'different name', db());
  });

  it('deletes documents when their time has come, and only those', async () => {
    const things = await collection('expiring');
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 0 });
    await things.insertMany([
      { _id: 1, at: new Date(Date.now() - 1000) },
      { _id: 2, at: new Date(Date.now() + 3_600_000) },
      { _id: 3, at: 'never' },
      { _id: 4 },
    ] as Doc[]);
    const until = Date.now() + 120_000;
    while (Date.now() < until && (await things.countDocuments({ _id: 1 } as Doc)) > 0)
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await things.find({}).sort({ _id: 1 }).toArray()).map(({ _id }) => Number(_id))).toEqual([
      2, 3, 4,
    ]);
  }, 130_000);

  if (!isOtherServer) {
    const REFUSED: [command: Doc, code: number, says: string][] = [
      [{ serverStatus: 1 }, 59, "no such command: 'serverStatus'"],
      [{ explain: { find: 'a' } }, 59, 'explain'],
      [{ find: 'a', tailable: true }, 40415, "BSON field 'find.tailable' is an unknown field"],
      [{ find: 'a', collation: { locale: 'fr' } }, 72, 'collation'],
      [{ find: 'a', sort: { a: 2 } }, 15975, '$sort key ordering must be 1'],
      [{ find: 'a', limit: -1 }, 2, "'limit'"],
      [{ find: 'a', readConcern: { level: 'snapshot' } }, 72, 'snapshot'],
      [{ find: '', filter: {} }, 73, 'Invalid namespace'],
      [{ find: 'a', filter: { $where: '1' } }, 2, '$where'],
      [{ find: 'a', filter: { $text: { $search: 'x' } } }, 2, '$text'],
      [{ find: 'a', filter: { p: { $near: [0, 0] } } }, 2, '$near'],
      [{ find: 'a', filter: { $jsonSchema: {} } }, 2, '$jsonSchema'],
      [{ find: 'a', filter: { p: { $bitsAllSet: 1 } } }, 2, '$bitsAllSet'],
      [{ createIndexes: 'a', indexes: [{ key: { a: 'text' }, name: 't' }] }, 67, 'text'],
      [{ createIndexes: 'a', indexes: [{ key: { a: '2dsphere' }, name: 't' }] }, 67, '2dsphere'],
      [
        { createIndexes: 'a', indexes: [{ key: { a: 1 }, name: 't', collation: { locale: 'fr' } }] },
        197,
        'collation',
      ],
      [{ create: 'a', capped: true, size: 10 }, 40415, 'capped'],
      [{ aggregate: 'a', pipeline: [] }, 9, "The 'cursor' option is required"],
      [{ aggregate: 'a', pipeline: [{ $out: 'b' }], cursor: {} }, 40324, '$out'],
      [{ aggregate: 'a', pipeline: [{ $changeStream: {} }], cursor: {} }, 40324, '$changeStream'],
    ];

    it.each(REFUSED)('refuses %j with code %d', async (command, code, says) => {
      await expectRefusal(db().command(command), code, says, db());
    });

    it('refuses a transaction as a standalone server does', async () => {
      const session = db().client.startSession();
      session.startTransaction();
      const refused = db().collection('t').insertOne({ a: 1 }, { session });
      // The driver has its own words for this refusal and keeps the server's beside them.
      await expect(refused).rejects.toMatchObject({
        originalError: {
          code: 20,
          message: 'Transaction numbers are only allowed on a replica set member or mongos',
        },
      });
      await session.endSession();
    });
  }
});
