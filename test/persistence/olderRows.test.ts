import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { announcement, channel, mission, organisation } from '../contracts/samples.js';
import { openTestDatabase } from '../support/mongodb.js';

/** Rows as an earlier version wrote them, without what has been added since. */
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

const strip = (collection: string, field: string) =>
  opened.database.collection(collection).updateMany({}, { $unset: { [field]: '' } });

test('a policy without a word on shared channels warns', async () => {
  const row = organisation();
  await opened.store.organisations.ensure(row);
  await strip('organisations', 'policy.sharedChannels');
  expect(await opened.store.organisations.find(row.id)).toEqual(row);
});

test('a policy without working hours has those of everybody', async () => {
  const row = organisation();
  await opened.store.organisations.ensure(row);
  await strip('organisations', 'policy.workingHours');
  expect(await opened.store.organisations.find(row.id)).toEqual(row);
});

test('of a channel known before, nobody knows who reads it; of an announcement, nothing was said', async () => {
  const { channels, announcements } = opened.store;
  const known = channel();
  await channels.save(known);
  const told = await announcements.ensure(announcement({ channelReaders: 'outsiders' }));
  await strip('channels', 'readers');
  await strip('announcements', 'channelReaders');
  const { organisationId, workspaceId, externalId } = known;
  const unknown = { ...known, readers: 'unknown' };
  expect(await channels.find(organisationId, workspaceId, externalId)).toEqual(unknown);
  expect(await channels.list(organisationId, workspaceId)).toEqual([unknown]);
  expect(await announcements.find(told.organisationId, told.id)).toEqual({
    ...told,
    channelReaders: 'company',
  });
});

test('a mission whose days are not known is found by its words, its skills and its days', async () => {
  const { missions } = opened.store;
  const row = await missions.create(mission({ title: 'Fresque', skills: ['dessin'] }));
  const [slot] = row.slots;
  const find = (words: string[][], days: string[]) =>
    missions.findNamed(row.organisationId, ['announced'], { numbers: [], words, days }, 5);
  await find([['fresque']], []);
  await strip('missions', 'startDays');
  expect((await find([['dessin']], [])).missions).toEqual([row]);
  await strip('missions', 'startDays');
  await strip('missions', 'words');
  expect((await find([], [slot?.startsAt.toISOString().slice(0, 10) ?? ''])).missions).toEqual([row]);
});
