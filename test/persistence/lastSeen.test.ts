import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { identity, minutes, noon } from '../contracts/samples.js';
import { eventually } from '../support/eventually.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';

let database: TestDatabase;
let stores: OpenStore[];
beforeEach(async () => {
  database = await openTestDatabase();
  stores = [];
});
afterEach(async () => {
  for (const store of stores) await store.close();
  await database.close();
});

async function open(): Promise<OpenStore['store']['identities']> {
  const opened = await openStore(database.uri);
  stores.push(opened);
  return opened.store.identities;
}

test('of two processes that hear somebody, the later time is written, for everybody else to read', async () => {
  const [one, two, reader] = [await open(), await open(), await open()];
  const row = await one.ensure(identity());
  one.spoke(row.organisationId, row.id, minutes(1));
  two.spoke(row.organisationId, row.id, noon);
  two.spoke(row.organisationId, row.id, noon);
  const lastSeen = async () => (await reader.find(row.organisationId, row.id))?.lastSeenAt;
  await eventually(async () => expect(await lastSeen()).toEqual(minutes(1)));
  // The other one has written by now, too, and has not taken it back.
  await eventually(async () =>
    expect((await two.find(row.organisationId, row.id))?.lastSeenAt).toEqual(minutes(1)),
  );
  expect(await lastSeen()).toEqual(minutes(1));
});

test('a process that ends before it is written leaves the account as it was', async () => {
  const [one, reader] = [await open(), await open()];
  const row = await one.ensure(identity());
  one.spoke(row.organisationId, row.id, noon);
  await stores[0]?.close();
  expect(await reader.find(row.organisationId, row.id)).toEqual(row);
});
