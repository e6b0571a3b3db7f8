import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { newId } from '../contracts/samples.js';
import { webhookDelivery } from '../contracts/webhooks.js';
import { openTestDatabase } from '../support/mongodb.js';

const daySeconds = 24 * 60 * 60;
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

const table = readFileSync(join(import.meta.dirname, '../../docs/rgpd/conservation.md'), 'utf8');

test('a file of people that was sent in a chat is kept as long as the table of the GDPR pack says', async () => {
  const [, hours] = /^\| Fichier de personnes[^|]*\| (\d+) heures/mu.exec(table) ?? [];
  const indexes = await opened.database.collection('peopleFiles').indexes();
  const expiring = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
  expect(expiring).toMatchObject([{ key: { storedAt: 1 }, expireAfterSeconds: Number(hours) * 60 * 60 }]);
});

test('what is sent to other software is kept as long as the table of the GDPR pack says, counted from when it was queued', async () => {
  const [, days] =
    /^\| Événement envoyé, ou à envoyer, à un autre logiciel[^|]*\| (\d+) jours/mu.exec(table) ?? [];
  const indexes = await opened.database.collection('webhookDeliveries').indexes();
  const expiring = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
  expect(expiring).toMatchObject([{ key: { createdAt: 1 }, expireAfterSeconds: Number(days) * daySeconds }]);
  // The database counts by what is stored: a date, and not a text.
  const organisationId = newId();
  const delivery = webhookDelivery({ organisationId, webhookId: newId() });
  await opened.store.webhookDeliveries.enqueue([delivery]);
  const row = await opened.database.collection('webhookDeliveries').findOne({ organisationId });
  expect(row?.createdAt).toEqual(delivery.createdAt);
});

test('with its webhook it is gone', async () => {
  const [organisationId, webhookId] = [newId(), newId()];
  const { webhookDeliveries, webhooks } = opened.store;
  const [gone, other] = [webhookDelivery({ organisationId, webhookId }), webhookDelivery({ organisationId })];
  await webhookDeliveries.enqueue([gone, other]);
  await webhooks.remove(organisationId, webhookId);
  const left = await webhookDeliveries.list(organisationId, { after: '', limit: 10 });
  expect(left.map(({ id }) => id)).toEqual([other.id]);
});
