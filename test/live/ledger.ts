import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../../src/embedded-mongo/index.js';

/** What the database holds while no process runs. */
export interface Ledger {
  /** By the name of the person: the state of their engagements, the oldest first. */
  readonly engagements: ReadonlyMap<string, readonly string[]>;
  /** By the name of the person. What the outbox is to tell them or has told them, as `<kind> <state>`, sorted. */
  readonly deliveries: ReadonlyMap<string, readonly string[]>;
  /** Until when something is leased that nobody works on any more; null when all is said and done. */
  readonly restless: Date | null;
  /** When what is queued is to leave, the earliest first. */
  readonly due: readonly Date[];
}

interface EngagementRow {
  readonly employeeId: string;
  readonly state: string;
}

interface DeliveryRow {
  readonly recipient: { readonly employeeId?: string; readonly channelId?: string };
  readonly subject: { readonly kind: string };
  readonly state: string;
  readonly notBefore: Date;
  readonly leaseUntil: Date | null;
}

/** Reads the database at `uri`, or the embedded one in `dataDir` when there is none. */
export async function readLedger(uri: string | null, dataDir: string): Promise<Ledger> {
  if (uri) return readAt(uri);
  const engine = await startEmbeddedMongo({ dataDir });
  try {
    return await readAt(engine.uri);
  } finally {
    await engine.stop();
  }
}

async function readAt(uri: string): Promise<Ledger> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  try {
    const database = client.db();
    const [employees, engagements, deliveries, inbox] = await Promise.all([
      database.collection<{ _id: string; name: string }>('employees').find().toArray(),
      database.collection<EngagementRow>('engagements').find().sort({ createdAt: 1 }).toArray(),
      database.collection<DeliveryRow>('deliveries').find().toArray(),
      database.collection<{ leaseUntil: Date }>('inbox').find({ done: false }).toArray(),
    ]);
    const names = new Map(employees.map(({ _id, name }) => [_id, name]));
    const whose = (id: string | undefined) => names.get(id ?? '') ?? 'channel';
    const now = new Date();
    const restless = [
      ...inbox.map(({ leaseUntil }) => leaseUntil),
      ...deliveries.flatMap(({ state, leaseUntil }) =>
        state === 'leased' && leaseUntil ? [leaseUntil] : [],
      ),
      ...deliveries.flatMap(({ state, notBefore }) =>
        state === 'queued' && isSoon(notBefore, now) ? [now] : [],
      ),
    ];
    return {
      due: deliveries
        .flatMap(({ state, notBefore }) => (state === 'queued' ? [notBefore] : []))
        .sort((one, other) => Number(one) - Number(other)),
      engagements: grouped(engagements.map((row) => [whose(row.employeeId), row.state])),
      deliveries: grouped(
        deliveries
          .map(
            ({ recipient, subject, state }) =>
              [whose(recipient.employeeId), `${subject.kind} ${state}`] as const,
          )
          .sort(([, one], [, other]) => one.localeCompare(other)),
      ),
      restless: restless.length > 0 ? new Date(Math.max(...restless.map(Number))) : null,
    };
  } finally {
    await client.close();
  }
}

const isSoon = (at: Date, now: Date) => at.getTime() < now.getTime() + 60_000;

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return groups;
}
