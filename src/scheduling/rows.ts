import type { Database, RecurringJob } from './types.js';

/** A job as agenda keeps it; only what we write or read ourselves. */
interface JobRow {
  name: string;
  type: 'single';
  priority: number;
  /** In milliseconds. */
  repeatInterval: number;
  nextRunAt: Date;
  lockedAt: Date | null;
  lastModifiedBy: string | null;
  /** Written by agenda. */
  lastFinishedAt?: Date | null;
}

/** The collection of `database` that keeps one row a job. */
export const collectionName = 'clock';
export const rowsIn = (database: Database) => database.collection<JobRow>(collectionName);
export type JobRows = ReturnType<typeof rowsIn>;

const isDuplicate = (error: unknown) => error instanceof Error && 'code' in error && error.code === 11000;

/**
 * Makes sure that the job has exactly one row. Not agenda's own `every`: that one takes the lock away from a process
 * that is running the job. Two processes that start together can insert two rows (agenda/agenda#326).
 */
async function ensureRow(rows: JobRows, { name, everySeconds }: RecurringJob): Promise<void> {
  const repeatInterval = everySeconds * 1000;
  const nextRunAt = new Date();
  if (!(await rows.findOne({ name }))) {
    try {
      await rows.insertOne({
        name,
        type: 'single',
        priority: 0,
        repeatInterval,
        nextRunAt,
        lockedAt: null,
        lastModifiedBy: null,
      });
    } catch (error) {
      // Another process was first.
      if (!isDuplicate(error)) throw error;
    }
  }
  await rows.updateOne(
    { name, repeatInterval: { $ne: repeatInterval } },
    { $set: { repeatInterval, nextRunAt } },
  );
}

/** One row a job, due at once when new or when its interval has changed. */
export async function ensureRows(rows: JobRows, jobs: readonly RecurringJob[]): Promise<void> {
  await rows.createIndex({ name: 1 }, { unique: true });
  for (const job of jobs) await ensureRow(rows, job);
}

/**
 * A process of another release that runs a job leaves its row overdue for seconds. It looks every second, and renews its
 * lock. An hour overdue, nobody runs it any more.
 */
const abandonedMs = 60 * 60_000;

/**
 * Removes the rows of jobs that no release in use knows: not among `jobs`, and long overdue at `now`.
 * A release that is put back writes its rows anew when it starts.
 */
export async function removeAbandoned(
  rows: JobRows,
  jobs: readonly RecurringJob[],
  now: Date,
): Promise<void> {
  const before = { $lt: new Date(now.getTime() - abandonedMs) };
  await rows.deleteMany({
    name: { $nin: jobs.map(({ name }) => name) },
    nextRunAt: before,
    $and: [
      { $or: [{ lockedAt: null }, { lockedAt: before }] },
      { $or: [{ lastFinishedAt: null }, { lastFinishedAt: before }] },
    ],
  });
}

/** Keeps the job ours for another lock's lifetime. */
export async function renewLock(rows: JobRows, name: string, owner: string): Promise<void> {
  await rows.updateOne({ name, lastModifiedBy: owner }, { $set: { lockedAt: new Date() } });
}

/** When another process than `owner` finished the job, if that was the last one. Whether it went well only that one knows. */
export async function finishedElsewhere(rows: JobRows, name: string, owner: string): Promise<Date | null> {
  const row = await rows.findOne({ name, lastModifiedBy: { $nin: [owner, null] } });
  return row?.lastFinishedAt ?? null;
}

/** Gives back what `owner` has locked, but for the jobs it is still running. */
export async function releaseLocks(rows: JobRows, owner: string, running: Iterable<string>): Promise<void> {
  await rows.updateMany(
    { lastModifiedBy: owner, lockedAt: { $ne: null }, name: { $nin: [...running] } },
    { $set: { lockedAt: null } },
  );
}
