import { eventually } from '../support/eventually.js';
import { expectRefusal, isOtherServer, useDatabase } from './mongodbHarness.js';

type Doc = Record<string, unknown>;

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
    // Another server looks for them once a minute.
    await eventually(
      async () => expect(await things.countDocuments({ _id: 1 } as Doc)).toBe(0),
      120_000,
      250,
    );
    expect((await things.find({}).sort({ _id: 1 }).toArray()).map(({ _id }) => Number(_id))).toEqual([
      2, 3, 4,
    ]);
  });

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
