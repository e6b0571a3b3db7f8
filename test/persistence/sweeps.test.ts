import { noSecondOpinion, type Store } from '../../src/application/ports/index.js';
import { createServices } from '../../src/composition/services.js';
import { createHris } from '../../src/hris/index.js';
import { createAddressGuard } from '../../src/outbound/addressGuard.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { newId } from '../contracts/samples.js';
import { watchSearches } from '../support/indexUse.js';
import { openTestDatabase } from '../support/mongodb.js';
import { collectingLog } from '../support/world.js';

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

test('what the clock looks for by itself is led by an index', async () => {
  const log = collectingLog();
  const services = createServices(opened.store, [], null, async () => undefined, {
    clock: { now: () => new Date() },
    log,
    organiserEmails: new Set(),
    publicUrl: 'https://etincelle.example',
    secondOpinion: noSecondOpinion,
    seal: null,
    webhookAddresses: createAddressGuard(new Set()),
    ...{ hris: createHris(null), peopleSources: [] },
  });
  const searches = watchSearches();
  for (const { run } of services.jobs) await run();
  await services.stop();
  searches.stop();
  expect(log.lines).toEqual([]);
  expect(searches.count()).toBeGreaterThan(20);
  // There are as many workspaces as there are chats, and all of them are wanted.
  const others = searches.unled().filter((search) => !search.startsWith('workspaces '));
  expect(others).toEqual([]);
});

test.each<[string, (store: Store, organisationId: string) => Promise<unknown>]>([
  ['somebody by their address', ({ employees }, own) => employees.findByEmail(own, 'ana@example.org')],
  ['whose address it is', ({ identities }, own) => identities.vouchedFor(own, 'ana@example.org')],
  ['whom a manager answers for', ({ employees }, own) => employees.reportsOf(own, newId())],
  ['who became one with somebody', ({ employees }, own) => employees.joinedTo(own, newId())],
  ['the page behind a link', ({ nonprofitPages }, own) => nonprofitPages.find(own, newId(), new Date())],
])('%s is found by an index, however many people there are', async (_, look) => {
  const searches = watchSearches();
  await look(opened.store, newId());
  searches.stop();
  expect(searches.count()).toBe(1);
  expect(searches.unled(2)).toEqual([]);
});

const page = { skip: 80, limit: 9 };
const place = { olderThan: '2026-11-25T08:00:00.000Z l1', limit: 9 };
const drained = async (rows: AsyncIterable<unknown>) => {
  for await (const _ of rows);
};

test.each<[string, (store: Store, organisationId: string) => Promise<unknown>]>([
  ['all of it', ({ audit }, own) => audit.list(own, place)],
  ['back to what is newer', ({ audit }, own) => audit.list(own, { newerThan: place.olderThan, limit: 9 })],
  ['of missions', ({ audit }, own) => audit.list(own, { ...place, ofMissions: true })],
  ['of a mission', ({ audit }, own) => audit.list(own, { ...place, missionId: newId() })],
  ['of a person', ({ audit }, own) => audit.list(own, { ...place, personId: newId() })],
  ['as a file', ({ audit }, own) => drained(audit.all(own))],
  ['what is old', ({ audit }, own) => audit.forgetBefore(own, new Date())],
])('the log is read in the order of an index, however long it is: %s', async (_, read) => {
  const searches = watchSearches();
  await read(opened.store, newId());
  searches.stop();
  expect(searches.count()).toBe(1);
  expect([...searches.unled(), ...searches.unsorted()]).toEqual([]);
});

test.each<[string, (store: Store, organisationId: string) => Promise<unknown>]>([
  ['the past', ({ missions }, own) => missions.listOver(own, ['done'], page)],
  [
    'that of some sites',
    ({ missions }, own) => missions.listOver(own, ['done'], { ...page, sites: ['Lyon'] }),
  ],
  ['what is scheduled', ({ announcements }, own) => announcements.listScheduled(own, 9)],
])('an organiser’s list is read in the order of an index, however long it is: %s', async (_, read) => {
  const searches = watchSearches();
  await read(opened.store, newId());
  searches.stop();
  expect(searches.count()).toBe(1);
  expect([...searches.unled(2), ...searches.unsorted()]).toEqual([]);
});

test.each<[string, (store: Store, organisationId: string) => Promise<unknown>]>([
  ['missions', ({ missions }, own) => missions.count(own, ['draft', 'ready'], 100)],
  ['those of some sites', ({ missions }, own) => missions.count(own, ['draft'], 100, ['Lyon'])],
  ['places that are not sure', ({ engagements }, own) => engagements.unsure(own, [newId()])],
  ['planned reminders', ({ deliveries }, own) => deliveries.plannedReminders(own, [newId()])],
])('an index counts %s', async (_, count) => {
  const searches = watchSearches();
  await count(opened.store, newId());
  searches.stop();
  expect(searches.count()).toBe(1);
  expect(searches.unled(2)).toEqual([]);
});
