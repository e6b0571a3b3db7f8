import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { newId, organisation, workspace } from '../contracts/samples.js';
import { openTestDatabase } from '../support/mongodb.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let opened: OpenStore;
beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openStore(database.uri);
});
afterAll(async () => {
  await opened.close();
  await database.close();
});

/** Unique indexes of a collection as `field,field`, and its expiry in seconds, as the server tells them. */
async function indexesOf(collection: string) {
  const indexes = await opened.database.collection(collection).listIndexes().toArray();
  return {
    unique: indexes.filter((index) => index.unique).map((index) => Object.keys(index.key).join(',')),
    expiry: indexes.flatMap((index) => index.expireAfterSeconds ?? []),
  };
}

test.each([
  ['engagements', ['organisationId,slotId,seat', 'organisationId,slotId,employeeId']],
  ['employees', ['organisationId,email', 'organisationId,employeeNumber']],
  ['identities', ['organisationId,workspaceId,userId']],
  ['workspaces', ['platform,externalId']],
  ['channels', ['organisationId,workspaceId,externalId']],
  ['missions', ['organisationId,number']],
  ['nonprofits', ['organisationId,nameKey']],
  ['deliveries', ['organisationId,dedupeKey']],
  ['consoleKeys', ['organisationId,fingerprint']],
  ['stalePosts', ['organisationId,missionId']],
])('the server itself keeps %s unique', async (collection, unique) => {
  expect((await indexesOf(collection)).unique).toEqual(unique);
});

test('the server forgets an event, and a way into the console, a day after it came', async () => {
  expect((await indexesOf('inbox')).expiry).toEqual([24 * 60 * 60]);
  expect((await indexesOf('consoleKeys')).expiry).toEqual([24 * 60 * 60]);
});

test('opening a store that is there finds what was kept', async () => {
  const row = organisation();
  await opened.store.organisations.ensure(row);
  const again = await openStore(database.uri);
  expect(await again.store.organisations.find(row.id)).toEqual(row);
  await again.close();
});

test('two processes that open an empty database at once both succeed', async () => {
  const empty = await openTestDatabase();
  const stores = await Promise.all([openStore(empty.uri), openStore(empty.uri)]);
  const row = workspace();
  await stores[0].store.workspaces.ensure(row);
  expect(await stores[1].store.workspaces.find(row.id)).toEqual(row);
  await Promise.all(stores.map((store) => store.close()));
  await empty.close();
});

test('rows that break a promise of ours stop the opening, whatever was there before', async () => {
  const broken = await openTestDatabase();
  const first = await openStore(broken.uri);
  const missions = first.database.collection<{ organisationId: string; number: number }>('missions');
  await missions.dropIndex('organisationId_1_number_1');
  await missions.insertMany([
    { organisationId: 'dupont', number: 1 },
    { organisationId: 'dupont', number: 1 },
  ]);
  await expect(openStore(broken.uri)).rejects.toThrow(/duplicate|exclusion/i);
  await first.close();
  await broken.close();
});

test('a ping answers while open and throws once closed', async () => {
  const other = await openStore(database.uri);
  await expect(other.ping()).resolves.toBeUndefined();
  await other.close();
  await expect(other.ping()).rejects.toThrow();
});

test('closing on purpose is no news to the operator', async () => {
  const codes: string[] = [];
  const collect = (code: string) => void codes.push(code);
  const other = await openStore(database.uri, { log: { info: collect, warn: collect, error: collect } });
  await other.close();
  expect(codes).toEqual([]);
});

test('a server that is not there is an error that names the variable, not a wait without end', async () => {
  const away = openStore(`mongodb://me:secret@127.0.0.1:1/${newId()}`);
  await expect(away).rejects.toThrow(/ECONNREFUSED.*Check MONGODB_URI/);
  await expect(away).rejects.not.toThrow('secret');
});

test('what is read belongs to the reader: no document of the database layer leaks out', async () => {
  const row = workspace();
  await opened.store.workspaces.ensure(row);
  const read = await opened.store.workspaces.find(row.id);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Object.keys(read ?? {}).sort()).toEqual(Object.keys(row).sort());
});
