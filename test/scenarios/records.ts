import { setTimeout } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Store } from '../../src/application/ports/index.js';
import { openStore } from '../../src/persistence/index.js';

type Row = { _id: string; [field: string]: unknown };
type Collection = mongoose.mongo.Collection<Row>;

/** The database as somebody beside the bot sees it. */
export interface Records {
  readonly store: Store;
  /** Everything people could miss or find changed, as text; what only notes that somebody spoke is left out. Of one company, or of all. */
  snapshot(organisationId?: string): Promise<string>;
  /** The same of all companies and of one, read once. */
  snapshots(organisationId: string): Promise<readonly [all: string, one: string]>;
  /** The rows of a collection, as they are stored; `id` is the document's. */
  rows(collection: string, filter?: object): Promise<({ readonly id: string } & Record<string, unknown>)[]>;
  /** Changes fields of a row as an operator does, in the database. */
  change(collection: string, id: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** A collection as it is, for rows of an earlier version. */
  collection(name: string): Collection;
  /** Remembers which missions there are, and all about them; gives what removes those that came since. */
  bookmark(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The rest is the inbox, leases, counters and the clock's own rows: every event touches them. */
const kept = [
  'organisations',
  'workspaces',
  'channels',
  'employees',
  'identities',
  'nonprofits',
  'missions',
  'missionChanges',
  'engagements',
  'deliveries',
  'announcements',
  'proposals',
];

const aboutMissions = ['missions', 'engagements', 'deliveries', 'announcements', 'proposals'];

export async function openRecords(uri: string): Promise<Records> {
  const { store, close } = await openStore(uri);
  const client = await mongoose.mongo.MongoClient.connect(uri);
  const collection = (name: string): Collection => client.db().collection(name);
  const readAll = (filter: object): Promise<Row[][]> =>
    Promise.all(kept.map((name) => collection(name).find(filter).sort({ _id: 1 }).toArray()));
  return {
    store,
    collection,
    async snapshot(organisationId) {
      return textOf(await readAll(organisationId === undefined ? {} : { organisationId }));
    },
    async snapshots(organisationId) {
      const all = await readAll({});
      const theirs = all.map((rows) => rows.filter((row) => row.organisationId === organisationId));
      return [textOf(all), textOf(theirs)];
    },
    async bookmark() {
      const known = await Promise.all(aboutMissions.map((name) => collection(name).distinct('_id')));
      return async () => {
        await Promise.all(
          aboutMissions.map((name, at) => collection(name).deleteMany({ _id: { $nin: known[at] ?? [] } })),
        );
      };
    },
    async rows(collection, filter = {}) {
      const found = await client.db().collection(collection).find(filter).sort({ _id: 1 }).toArray();
      return found.map(({ _id, ...row }) => ({ ...row, id: String(_id) }));
    },
    async change(collection, id, fields) {
      await client.db().collection<{ _id: string }>(collection).updateOne({ _id: id }, { $set: fields });
      // What every event asks for is read again after a second: no event tells when.
      if (collection === 'organisations') await setTimeout(1_100);
    },
    async close() {
      await Promise.all([client.close(), close()]);
    },
  };
}

/**
 * When and where somebody last spoke or asked for something is nobody’s place, message or mission. Nor is when a list
 * was read. Nor is what a mission is found by, which is brought up to date as it is looked for.
 */
const traces = [
  'lastSeenAt',
  'address',
  'checkedAt',
  'membersReadAt',
  'metAt',
  'askedAt',
  'nextStartsAt',
  'words',
  'startDays',
  'facets',
  'facetsUntil',
  // Cards are redrawn in their own time.
  'redraw',
];

const textOf = (rows: readonly Row[][]): string =>
  JSON.stringify(
    rows.map((found, at) => [kept[at], found.map(withoutTraces)]),
    null,
    1,
  );

const withoutTraces = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !traces.includes(field)));
