import mongoose from 'mongoose';
import { isOtherServer, useDatabase } from './mongodbHarness.js';

type Doc = Record<string, unknown>;
const { Binary } = mongoose.mongo.BSON;

const DOCS = [
  { _id: 1, n: 1, list: [1, 5] },
  { _id: 2, n: 2, list: [2] },
  { _id: 3, n: 3, list: [] },
];
const hint = '_id_';
/** DocumentDB takes no collation at all. */
const simple = isOtherServer ? {} : { collation: { locale: 'simple' } };
const set = (u: Doc | Doc[], more: Doc = {}) => ({
  update: 'options',
  updates: [{ q: { _id: 1 }, u, ...more }],
});
const batch = (...firstBatch: Doc[]) => ({ cursor: { firstBatch } });

/** Commands with options that the other cases do not use, and what is in their replies. */
const COMMANDS: [command: Doc, reply: Doc][] = [
  [{ ping: 1, comment: 'here', maxTimeMS: 5000 }, { ok: 1 }],
  [{ buildInfo: 1 }, { versionArray: [7, 0, 0, 0] }],
  [{ find: 'options', hint, noCursorTimeout: true, allowDiskUse: true, limit: 1 }, batch(DOCS[0] as Doc)],
  ...['local', 'available', 'majority'].map((level): [Doc, Doc] => [
    { find: 'options', filter: { n: 2 }, readConcern: { level } },
    batch(DOCS[1] as Doc),
  ]),
  [{ find: 'options', filter: { n: 3 }, ...simple, singleBatch: true }, batch(DOCS[2] as Doc)],
  [{ count: 'options', query: { n: { $gt: 1 } }, hint }, { n: 2 }],
  [
    {
      aggregate: 'options',
      pipeline: [{ $match: { n: 1 } }],
      cursor: { batchSize: 5 },
      hint,
      allowDiskUse: true,
      bypassDocumentValidation: true,
    },
    batch(DOCS[0] as Doc),
  ],
  [
    {
      insert: 'options',
      documents: [{ _id: 4, n: 4 }],
      bypassDocumentValidation: true,
      writeConcern: { w: 1, j: true },
    },
    { n: 1 },
  ],
  [set({ $set: { n: 7 } }, { hint, ...simple }), { n: 1, nModified: 1 }],
  [{ ...set({ $inc: { n: 1 } }), bypassDocumentValidation: true }, { nModified: 1 }],
  [set({ $currentDate: { at: true } }), { nModified: 1 }],
  [set({ $currentDate: { at: { $type: 'date' }, stamp: { $type: 'timestamp' } } }), { nModified: 1 }],
  [
    {
      find: 'options',
      filter: { at: { $type: 'date' }, stamp: { $type: 'timestamp' } },
      projection: { n: 1 },
    },
    batch({ _id: 1, n: 8 }),
  ],
  [{ delete: 'options', deletes: [{ q: { n: 4 }, limit: 1, hint, ...simple }], ordered: true }, { n: 1 }],
  ...['findAndModify', 'findandmodify'].flatMap((name): [Doc, Doc][] => [
    [
      {
        [name]: 'options',
        query: { _id: 1 },
        sort: { n: 1 },
        update: { $inc: { 'list.$[x]': 1 } },
        arrayFilters: [{ x: { $gte: 5 } }],
        new: true,
        upsert: true,
        fields: { list: { $slice: -1 } },
        ...(isOtherServer ? {} : { hint }), // DocumentDB does not have it yet.
        bypassDocumentValidation: true,
      },
      { lastErrorObject: { n: 1, updatedExisting: true } },
    ],
    [{ [name]: 'options', query: { n: 3 }, remove: true }, { lastErrorObject: {} }],
  ]),
  [
    {
      createIndexes: 'options',
      indexes: [{ key: { n: 1 }, name: 'n', v: 2, background: true }],
    },
    { numIndexesAfter: 2 },
  ],
];

describe('options of commands', () => {
  const { db, collection } = useDatabase();

  it('are taken and answered', async () => {
    await collection('options', DOCS);
    for (const [command, reply] of COMMANDS)
      expect({ command, reply: await db().command(command) }).toMatchObject({ command, reply });
  });

  it('lists databases and drops one', async () => {
    const other = db().client.db(`${db().databaseName}_b`);
    const list = async () => {
      const listed = await db()
        .client.db('admin')
        .command({
          listDatabases: 1,
          filter: { name: other.databaseName },
          nameOnly: true,
          authorizedDatabases: false,
        });
      return (listed.databases as Doc[]).filter(({ name }) => name === other.databaseName);
    };
    await other.collection('c').insertOne({ a: 1 });
    expect(await list()).toHaveLength(1);
    expect(await other.dropDatabase()).toBe(true);
    expect(await list()).toEqual([]);
  });

  // The other server's gateway answers these itself.
  if (!isOtherServer) {
    it.each(['hello', 'isMaster', 'ismaster'])('says by %s that it is a standalone server', async (name) => {
      const client = { driver: { name: 'test', version: '1' }, os: { type: 'any' } };
      const command = { [name]: 1, helloOk: true, client, compression: [], backpressure: false };
      const reply = await db().command(command);
      expect(reply).toMatchObject({ helloOk: true, maxWireVersion: 21, readOnly: false });
      expect(reply[name === 'hello' ? 'isWritablePrimary' : 'ismaster']).toBe(true);
      expect(reply).not.toHaveProperty('setName');
    });

    it('ends, keeps and kills sessions, and knows of no user', async () => {
      const id = new Binary(Buffer.alloc(16), 4);
      for (const name of ['endSessions', 'refreshSessions', 'killSessions'])
        expect(await db().command({ [name]: [{ id }] })).toMatchObject({ ok: 1 });
      expect(await db().command({ connectionStatus: 1, showPrivileges: true })).toMatchObject({
        authInfo: { authenticatedUsers: [] },
      });
    });
  }
});
