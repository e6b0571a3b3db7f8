import mongoose from 'mongoose';

/** What somebody has signed up for. */
interface Signed {
  /** The name of the person. */
  readonly who: string;
  readonly missionId: string;
  readonly state: string;
  readonly seat: number | null;
  readonly ticket: number;
}

/** The database as somebody beside the processes sees it, while they work. */
export interface Books {
  /** Every engagement, by ticket. */
  signed(): Promise<Signed[]>;
  /** The missions' ids, by number. */
  missions(): Promise<string[]>;
  /** What is leased, or waits to be sent or answered within a minute. */
  unrest(): Promise<{ readonly inbox: number; readonly outbox: number }>;
  /** How many rows these collections have. */
  counts(...collections: string[]): Promise<Readonly<Record<string, number>>>;
  /** Whether the newest event was heard, for sure, while the newest press was held: the two are one double click. */
  isDoubled(): Promise<boolean>;
  /** Whom these deliveries were for, by name. */
  recipients(deliveryIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

interface DeliveryRow {
  readonly _id: string;
  readonly recipient: { readonly employeeId?: string };
  readonly state: string;
}

interface EngagementRow {
  readonly employeeId: string;
  readonly missionId: string;
  readonly state: string;
  readonly seat: number | null;
  readonly ticket: number;
}

/** Opens the books of the database at `uri`. */
export async function openBooks(uri: string): Promise<Books> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  const database = client.db();
  const deliveries = database.collection<DeliveryRow>('deliveries');
  const names = async () => {
    const rows = await database.collection<{ _id: string; name: string }>('employees').find().toArray();
    return new Map(rows.map(({ _id, name }) => [_id, name]));
  };
  return {
    async signed() {
      const known = await names();
      const rows = await database
        .collection<EngagementRow>('engagements')
        .find()
        .sort({ ticket: 1 })
        .toArray();
      return rows.map(({ employeeId, missionId, state, seat, ticket }) => ({
        ...{ who: known.get(employeeId) ?? '?', missionId, state, seat, ticket },
      }));
    },
    missions: async () =>
      (
        await database
          .collection<{ _id: string; number: number }>('missions')
          .find()
          .sort({ number: 1 })
          .toArray()
      ).map(({ _id }) => _id),
    async unrest() {
      const soon = new Date(Date.now() + 60_000);
      const [inbox, leased, queued] = await Promise.all([
        database.collection('inbox').countDocuments({ done: false }),
        deliveries.countDocuments({ state: 'leased' }),
        deliveries.countDocuments({ state: 'queued', notBefore: { $lt: soon } }),
      ]);
      return { inbox, outbox: leased + queued };
    },
    async counts(...collections) {
      const counts = collections.map(
        async (name) => [name, await database.collection(name).countDocuments()] as const,
      );
      return Object.fromEntries(await Promise.all(counts));
    },
    async isDoubled() {
      const nonces = database.collection<{ _id: string; until: Date; by: string }>('nonces');
      const inbox = database.collection<{ _id: string; storedAt: Date }>('inbox');
      const held = await nonces.findOne({ _id: /^press:/ }, { sort: { until: -1 } });
      // It is heard before it is stored.
      const newest = await inbox.findOne({}, { sort: { storedAt: -1 } });
      if (held === null || newest === null) return false;
      // Heard after the hold was over, it holds the press itself.
      return !newest._id.endsWith(`:${held.by}`) && newest.storedAt <= held.until;
    },
    async recipients(deliveryIds) {
      const known = await names();
      const rows = await deliveries.find({ _id: { $in: [...deliveryIds] } }).toArray();
      return new Map(
        rows.map(({ _id, recipient }) => [_id, known.get(recipient.employeeId ?? '') ?? 'channel']),
      );
    },
    close: () => client.close(),
  };
}
