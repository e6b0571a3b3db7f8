import mongoose from 'mongoose';
import type { Store } from '../../src/application/ports/index.js';
import { openStore } from '../../src/persistence/index.js';

type Collection = mongoose.mongo.Collection<{ _id: string; [field: string]: unknown }>;

/** The database as somebody beside the bot sees it. */
export interface Records {
  readonly store: Store;
  /** A collection as it is, for rows of an earlier version. */
  rows(collection: string): Collection;
  /** Everything people could miss or find changed, as text; what only notes that somebody spoke is left out. */
  snapshot(): Promise<string>;
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
    rows: (collection) => client.db().collection(collection),
    async snapshot() {
      const rows = await Promise.all(
        kept.map((name) => client.db().collection(name).find().sort({ _id: 1 }).toArray()),
      );
      return JSON.stringify(
        rows.map((found, at) => [kept[at], found.map(withoutTraces)]),
        null,
        1,
      );
    },
    async close() {
      await Promise.all([client.close(), close()]);
    },
  };
}

/** When and where somebody last spoke, or a list was read, is nobody’s place, message or mission. */
const withoutTraces = (row: object): object => ({
  ...row,
  ...{ lastSeenAt: null, address: null, membersReadAt: null, metAt: null },
});
