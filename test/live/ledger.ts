import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../../src/embedded-mongo/index.js';

/** What the database holds while no process runs. */
export interface Ledger {
  /** By the name of the person: the state of their engagements, the oldest first. */
  readonly engagements: ReadonlyMap<string, readonly string[]>;
  /** By the name of the person. What the outbox is to tell them or has told them, as `<kind> <state>`, sorted. */
  readonly deliveries: ReadonlyMap<string, readonly string[]>;
  /** What is to be answered or to leave soon, or is leased by whom nobody knows. Empty when all is done. */
  readonly restless: readonly Restless[];
  /** When what is queued is to leave, the earliest first. */
  readonly due: readonly Date[];
}

interface Restless {
  readonly what: string;
  readonly until: Date;
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
      database.collection<{ _id: string; leaseUntil: Date }>('inbox').find({ done: false }).toArray(),
    ]);
    const names = new Map(employees.map(({ _id, name }) => [_id, name]));
    const whose = (id: string | undefined) => names.get(id ?? '') ?? 'channel';
    const now = new Date();
    const restless = [
      ...inbox.map(({ _id, leaseUntil }) => ({ what: `inbox ${_id}`, until: leaseUntil })),
      ...deliveries.flatMap((row) => unsaid(row, now)),
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
      restless,
    };
  } finally {
    await client.close();
  }
}

/** What the outbox holds on to, or is to send within a minute. */
function unsaid({ state, subject, notBefore, leaseUntil }: DeliveryRow, now: Date): Restless[] {
  const what = `${subject.kind} ${state}`;
  if (state === 'leased' && leaseUntil) return [{ what, until: leaseUntil }];
  return state === 'queued' && isSoon(notBefore, now) ? [{ what, until: now }] : [];
}

const isSoon = (at: Date, now: Date) => at.getTime() < now.getTime() + 60_000;

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return groups;
}
