import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { eventually } from '../../support/eventually.js';

/** What every event touches, and what the bot notes for itself. Ids, tickets, leases, posts to be redrawn, answers to be rated. */
const passing = new Set([
  'inbox',
  'counters',
  'leases',
  'clock',
  'stalePosts',
  'nonces',
  'dialogues',
  'rateables',
]);

/** When and where somebody last spoke, or a list was read. What a mission is found by, written as it is looked for. */
const trace =
  /^(address|checkedAt|words|startDays|nextStartsAt|facets|facetsUntil|redraw|.*(Seen|Read|Met|met|Checked|Asked|Told)At)$/;

export interface Fingerprints {
  /** A hash of each collection, once every event that was accepted has been answered; and how many were accepted. */
  take(options: { accepted: boolean }): Promise<Map<string, string>>;
  /** Resolves once every event that was accepted has been answered. */
  quiet(): Promise<void>;
  /** Gives how to put everything back as it is now. */
  keep(): Promise<() => Promise<void>>;
  count(collection: string, filter: Record<string, unknown>): Promise<number>;
  close(): Promise<void>;
}

/** The database as somebody beside the bot sees it. */
export async function openFingerprints(uri: string): Promise<Fingerprints> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  const db = client.db();
  const inbox = db.collection('inbox');
  const quiet = () =>
    eventually(
      async () => {
        const open = await inbox.countDocuments({ done: false, reply: { $exists: false } });
        if (open > 0) throw new Error(`${open} events are not answered.`);
      },
      15_000,
      4,
    );
  const collections = async () => {
    const named = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
    return named.filter((name) => !passing.has(name)).sort();
  };
  return {
    quiet,
    async keep() {
      await quiet();
      const kept = await Promise.all(
        (await collections()).map(async (name) => ({
          name,
          rows: await db.collection(name).find().toArray(),
        })),
      );
      return async () => {
        for (const name of await collections()) await db.collection(name).deleteMany({});
        for (const { name, rows } of kept) if (rows.length > 0) await db.collection(name).insertMany(rows);
      };
    },
    async take({ accepted }) {
      await quiet();
      const kept = await collections();
      const prints = await Promise.all(
        kept.map(
          async (name) => [name, hash(await db.collection(name).find().sort({ _id: 1 }).toArray())] as const,
        ),
      );
      const taken = accepted ? [['events accepted', String(await inbox.countDocuments())] as const] : [];
      return new Map([...prints, ...taken]);
    },
    count: (collection, filter) => db.collection(collection).countDocuments(filter),
    close: () => client.close(),
  };
}

const hash = (rows: readonly object[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows, (name, value: unknown) => (trace.test(name) ? undefined : value)))
    .digest('hex');
