import mongoose from 'mongoose';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { delivery, engagement, identity, newId } from '../contracts/samples.js';
import { openTestDatabase } from '../support/mongodb.js';

type Database = mongoose.mongo.Db;
interface Row {
  _id: string;
  [field: string]: unknown;
}

/** The indexes of the version before that are named otherwise now, as it made them. */
const before: readonly [string, mongoose.mongo.IndexSpecification, mongoose.mongo.CreateIndexesOptions][] = [
  [
    'engagements',
    { slotId: 1, seat: 1 },
    {
      name: 'one_holder_per_seat',
      unique: true,
      partialFilterExpression: { seat: { $type: 'number' } },
    },
  ],
  [
    'engagements',
    { slotId: 1, employeeId: 1 },
    { name: 'one_live_per_person', unique: true, partialFilterExpression: { live: true } },
  ],
  ['engagements', { slotId: 1, state: 1, ticket: 1 }, {}],
  ['engagements', { slotId: 1, ticket: 1 }, {}],
  ['engagements', { createdAt: 1 }, { partialFilterExpression: { unplanned: true } }],
  ['missions', { 'slots.id': 1 }, {}],
  ['deliveries', { dedupeKey: 1 }, { unique: true }],
  ['identities', { workspaceId: 1, userId: 1 }, { unique: true }],
  ['identities', { workspaceId: 1, reachability: 1, _id: 1 }, {}],
  ['channels', { workspaceId: 1, externalId: 1 }, { unique: true }],
  ['inbox', { done: 1, ticket: 1 }, {}],
];

const rowOf = ({ id, ...fields }: { readonly id: string }): Row => ({ _id: id, ...fields });

/** A database as the version before left it. Two engagements, one of them half done, a delivery, an account, a counter. */
async function olderDatabase() {
  const database = await openTestDatabase();
  const client = await mongoose.mongo.MongoClient.connect(database.uri);
  const db = client.db();
  for (const [collection, key, options] of before) await db.collection(collection).createIndex(key, options);
  const [done, halfDone] = [engagement({ noticesPending: false }), engagement()];
  const older = [done, halfDone].map(({ noticesPending, ...row }) => ({
    ...rowOf(row),
    ...{ live: true, unplanned: noticesPending },
  }));
  await db.collection<Row>('engagements').insertMany(older);
  const [queued, account] = [delivery(), identity()];
  await db.collection<Row>('deliveries').insertOne({ ...rowOf(queued), state: 'queued', attempts: 0 });
  await db.collection<Row>('identities').insertOne(rowOf(account));
  await db.collection<Row>('counters').insertOne({ _id: 'tickets', last: 4_711 });
  const close = async () => {
    await client.close();
    await database.close();
  };
  return { uri: database.uri, db, done, halfDone, queued, account, close };
}

type Older = Awaited<ReturnType<typeof olderDatabase>>;

async function indexNames(db: Database, collection: string): Promise<string[]> {
  const indexes = await db.collection(collection).listIndexes().toArray();
  return indexes.map(({ name }) => String(name));
}

/** Everything is there, reads as it did, and keeps its promises under the new indexes alone. */
async function expectUpToDate({ db, done, halfDone, queued, account }: Older, { store }: OpenStore) {
  const { engagements, deliveries, identities } = store;
  expect(await engagements.find(done.organisationId, done.id)).toEqual(done);
  expect(await engagements.listNoticesPending(9)).toEqual([halfDone]);
  const sameSeat = { organisationId: done.organisationId, slotId: done.slotId, seat: done.seat };
  expect(await engagements.insert(engagement(sameSeat))).toEqual({ kind: 'seatTaken' });
  await deliveries.enqueue([
    delivery({ organisationId: queued.organisationId, dedupeKey: queued.dedupeKey }),
  ]);
  expect(await deliveries.countQueued(queued.organisationId, [queued.dedupeKey])).toBe(1);
  expect(await identities.ensure({ ...account, id: newId() })).toEqual(account);
  const left = await Promise.all(before.map(([collection]) => indexNames(db, collection)));
  const old =
    /^(one_holder_per_seat|one_live_per_person|slotId_|createdAt_1|slots|dedupeKey|workspaceId_1_(u|ext|reach)|done_1_t)/;
  expect(left.flat().filter((name) => old.test(name) && !name.endsWith('_of_organisation'))).toEqual([]);
}

test('what the version before has written is brought up to date when the store is opened, and once only', async () => {
  const older = await olderDatabase();
  const opened = await openStore(older.uri);
  await expectUpToDate(older, opened);
  const again = await openStore(older.uri);
  await expectUpToDate(older, again);
  await again.close();
  await opened.close();
  await older.close();
}, 60_000);

test('two processes may bring it up to date at once', async () => {
  const older = await olderDatabase();
  const stores = await Promise.all([openStore(older.uri), openStore(older.uri)]);
  for (const opened of stores) await expectUpToDate(older, opened);
  await Promise.all(stores.map((opened) => opened.close()));
  await older.close();
}, 60_000);

test('a start that died half-way is finished by the next', async () => {
  const older = await olderDatabase();
  const first = await openStore(older.uri);
  // As if it had died before its last steps. The old index is there, and a row of the version before came after.
  const [, , , , byCreation] = before;
  if (byCreation) await older.db.collection(byCreation[0]).createIndex(byCreation[1], byCreation[2]);
  const { id: _id } = older.halfDone;
  const engagements = older.db.collection<Row>('engagements');
  await engagements.updateOne({ _id }, { $rename: { noticesPending: 'unplanned' } });
  await first.close();
  const opened = await openStore(older.uri);
  await expectUpToDate(older, opened);
  await opened.close();
  await older.close();
}, 60_000);

test('an organisation’s tickets go on above all that were drawn before, whichever process draws first', async () => {
  const older = await olderDatabase();
  const stores = await Promise.all([openStore(older.uri), openStore(older.uri)]);
  const organisationId = newId();
  const drawn = await Promise.all(stores.map(({ store }) => store.inbox.drawTicket(organisationId)));
  expect(Math.min(...drawn)).toBeGreaterThan(4_711);
  expect(new Set(drawn).size).toBe(2);
  // A process of the version before goes on drawing for a while.
  const counters = older.db.collection<{ _id: string; last: number }>('counters');
  await counters.updateOne({ _id: 'tickets' }, { $inc: { last: 500 } });
  const next = await stores[0].store.inbox.drawTicket(organisationId);
  expect(next).toBe(Math.max(...drawn) + 1);
  await Promise.all(stores.map((opened) => opened.close()));
  await older.close();
}, 60_000);
