import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { openTestDatabase } from '../support/mongodb.js';
import { describeStoreContract } from './store.js';

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

describeStoreContract('on MongoDB', async () => opened.store);
