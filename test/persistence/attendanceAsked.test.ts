import mongoose from 'mongoose';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { mission, newId, slot } from '../contracts/samples.js';
import { openTestDatabase } from '../support/mongodb.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let opened: OpenStore;
beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openStore(database.uri);
}, 60_000);
afterAll(async () => {
  await opened.close();
  await database.close();
});

test('missions of which it was asked who was there keep no other from its turn, however many they are', async () => {
  const { missions } = opened.store;
  const [from, earlier, later, now] = [10, 11, 12, 13].map((hour) => new Date(Date.UTC(2026, 10, 23, hour)));
  if (!from || !earlier || !later || !now) throw new Error('no hours');
  const organisationId = newId();
  const ended = (endsAt: Date) => slot({ endsAt });
  const asked = Array.from({ length: 500 }, (_, nth) => {
    const { id: _id, ...row } = mission({ organisationId, slots: [ended(earlier)], status: 'done' });
    const [{ id = '', endsAt = from } = {}] = row.slots;
    return { _id, ...row, number: nth + 1_000, attendanceAsked: [`${id}:${endsAt.toISOString()}`] };
  });
  const client = await mongoose.mongo.MongoClient.connect(database.uri);
  await client.db().collection<{ _id: string }>('missions').insertMany(asked);
  await client.close();
  const left = await missions.create(mission({ organisationId, slots: [ended(later)], status: 'announced' }));
  const toAsk = await missions.listSlotsToAsk(from, now);
  expect(toAsk.map(({ mission: { id } }) => id)).toEqual([left.id]);
});
