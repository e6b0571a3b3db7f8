import { importScheduledFiles } from '../../src/application/people/files/importScheduledFiles.js';
import { refusedIn } from '../../src/application/people/files/tellFileRefused.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import {
  announcement,
  channel,
  employee,
  minutes,
  mission,
  newId,
  organisation,
} from '../contracts/samples.js';
import { openTestDatabase } from '../support/mongodb.js';
import { createWorld } from '../support/world.js';

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
  const told = await announcements.ensure(announcement({}));
  await opened.database.collection('announcements').updateMany({}, { $set: { channelId: 'C1' } });
  await strip('channels', 'readers');
  await strip('announcements', 'channels');
  const { organisationId, workspaceId, externalId } = known;
  const unknown = { ...known, readers: 'unknown' };
  expect(await channels.find(organisationId, workspaceId, externalId)).toEqual(unknown);
  expect(await channels.list(organisationId, workspaceId)).toEqual([unknown]);
  expect(await announcements.find(told.organisationId, told.id)).toEqual({
    ...told,
    channels: [{ channelId: 'C1', readers: 'company' }],
  });
});

test('a trouble of a file of people that was told before is told, named as it was, and stays so', async () => {
  const { scheduledFiles } = opened.store;
  const organisationId = newId();
  const world = await createWorld({ store: opened.store, organisationId, now: '2026-11-23T09:00:00Z' });
  const trouble = { code: 'gone', since: new Date('2026-11-23T08:30:00Z') } as const;
  await opened.database.collection('scheduledFiles').insertMany(
    (['address', 'folder'] as const).map((source) => ({
      ...{ organisationId, source, trouble: { ...trouble, told: source === 'address' } },
    })),
  );
  const told = [{ code: 'gone', at: trouble.since }];
  const found = await scheduledFiles.find(organisationId, 'address');
  expect(found).toMatchObject({ trouble, troublesTold: told });
  expect(await scheduledFiles.find(organisationId, 'folder')).toMatchObject({ trouble, troublesTold: [] });
  const about = { source: 'address', name: 'files.example.org' } as const;
  const mark = trouble.since.toISOString();
  expect(found && refusedIn(about, found, 'trouble')).toMatchObject({ mark });
  const look = async () => ({ kind: 'trouble', code: 'gone' }) as const;
  const source = { ...about, organisationId, mode: 'full', everyMs: 60_000, look } as const;
  for (const _ of [1, 2]) {
    await importScheduledFiles({ ...world.ports, peopleSources: [source] });
    world.clock.forward(5);
  }
  expect(await scheduledFiles.find(organisationId, 'address')).toMatchObject({
    ...{ lookedAt: new Date('2026-11-23T09:05:00Z'), troublesTold: told, untold: null },
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

test('somebody who asked for silence before it was told apart hears nothing, until they say otherwise', async () => {
  const { employees } = opened.store;
  const { organisationId, id } = await employees.ensure(employee());
  const row = { organisationId };
  const older = { muted: true, mutedAt: minutes(5) };
  await opened.database.collection('employees').updateOne(row, { $set: older });
  const forGood = { until: null };
  const both = { announcements: forGood, reminders: forGood };
  expect((await employees.find(organisationId, id))?.preferences).toEqual(both);
  expect(await employees.prefer(organisationId, id, 'reminders', null, minutes(4))).toEqual(both);
  const now = await employees.prefer(organisationId, id, 'reminders', null, minutes(6));
  expect(now).toEqual({ announcements: forGood, reminders: null });
  expect(await employees.asked(organisationId, id)).toEqual([
    { part: 'announcements', value: forGood, askedAt: minutes(5) },
    { part: 'reminders', value: null, askedAt: minutes(6) },
  ]);
});

test('people without the words of their names are found by them, however many, and have them from then on', async () => {
  const { employees } = opened.store;
  const organisationId = newId();
  const crowd = Array.from({ length: 1_200 }, (_, at) => employee({ organisationId, name: `Person ${at}` }));
  const ana = employee({ organisationId, name: 'Ana Martin' });
  await opened.database
    .collection<{ _id: string }>('employees')
    .insertMany([...crowd, ana].map(({ id, ...row }) => ({ _id: id, ...row })));
  expect(await employees.findNamed(organisationId, ['martin', 'ana'], 2)).toEqual([ana]);
  expect(await employees.findNamed(organisationId, ['person'], 3)).toHaveLength(3);
  const left = await opened.database
    .collection('employees')
    .countDocuments({ organisationId, nameWords: { $exists: false } });
  expect(left).toBe(0);
});
