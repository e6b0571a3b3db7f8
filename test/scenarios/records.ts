import { setTimeout } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Store } from '../../src/application/ports/index.js';
import { openStore } from '../../src/persistence/index.js';

type Collection = mongoose.mongo.Collection<{ _id: string; [field: string]: unknown }>;

/** The database as somebody beside the bot sees it. */
export interface Records {
  readonly store: Store;
  /** Everything people could miss or find changed, as text; what only notes that somebody spoke is left out. Of one company, or of all. */
  snapshot(organisationId?: string): Promise<string>;
  /** The rows of a collection, as they are stored; `id` is the document's. */
  rows(collection: string, filter?: object): Promise<({ readonly id: string } & Record<string, unknown>)[]>;
  /** Changes fields of a row as an operator does, in the database. */
  change(collection: string, id: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** A collection as it is, for rows of an earlier version. */
  collection(name: string): Collection;
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
  'engagements',
  'deliveries',
  'announcements',
];

export async function openRecords(uri: string): Promise<Records> {
  const { store, close } = await openStore(uri);
  const client = await mongoose.mongo.MongoClient.connect(uri);
  return {
    store,
    collection: (name) => client.db().collection(name),
    async snapshot(organisationId) {
      const whose = organisationId === undefined ? {} : { organisationId };
      const rows = await Promise.all(
        kept.map((name) => client.db().collection(name).find(whose).sort({ _id: 1 }).toArray()),
      );
      return JSON.stringify(
        rows.map((found, at) => [kept[at], found.map(withoutTraces)]),
        null,
        1,
      );
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

/** When and where somebody last spoke or asked for silence, or a list was read, is nobody’s place, message or mission. */
const traces = ['lastSeenAt', 'address', 'membersReadAt', 'metAt', 'mutedAt'];

const withoutTraces = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !traces.includes(field)));
