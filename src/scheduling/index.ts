import { randomUUID } from 'node:crypto';
import { Agenda } from 'agenda';
import type { Log } from '../application/ports/index.js';
import { backendOn } from './backend.js';
import { withLockHeld } from './heldLock.js';
import { ensureRows, finishedElsewhere, releaseLocks, removeAbandoned, rowsIn } from './rows.js';
import { createRuns } from './runs.js';
import type { Database, Pace, RecurringJob } from './types.js';

export type { Database, Pace, RecurringJob } from './types.js';

export interface RunningClock {
  /**
   * Takes no more jobs, waits for those running for at most `deadlineMs`, and gives every other lock back.
   * Never throws: a lock that could not be given back runs out by itself.
   */
  stop(deadlineMs?: number): Promise<void>;
  /** When this process last finished the job without an error; null when it has not (another may have). */
  lastRun(name: string): Date | null;
  /** When another process last finished the job; null when this one did it last. Throws what the database throws. */
  lastRunElsewhere(name: string): Promise<Date | null>;
  /** When this process last asked the database which jobs are due, and was told. */
  lastLook(): Date | null;
}

const defaultPace: Pace = { lookEveryMs: 1_000, lockMs: 15_000 };
const defaultDeadlineMs = 10_000;

/**
 * Runs each job every so often, one process at a time over all that share the database. It neither opens nor closes
 * the connection. The first run is at once, or when the last one elsewhere says. A job that throws is logged as
 * `clock.jobFailed`, trouble with the database as `clock.error`; neither ends the process.
 * Throws when the rows of the jobs cannot be written.
 */
export async function startClock(options: {
  readonly database: Database;
  readonly jobs: readonly RecurringJob[];
  readonly log: Log;
  readonly pace?: Partial<Pace>;
}): Promise<RunningClock> {
  const { database, jobs, log } = options;
  const { lookEveryMs, lockMs } = { ...defaultPace, ...options.pace };
  const owner = randomUUID();
  const rows = rowsIn(database);
  const backend = backendOn(database, lockMs);
  const runs = createRuns(log);

  await ensureRows(rows, jobs);
  await removeAbandoned(rows, jobs, new Date());
  const agenda = new Agenda({
    name: owner,
    backend,
    processEvery: lookEveryMs,
    defaultConcurrency: 1,
    // Agenda's own watch is off (see backend.ts); this only sets how long its last timer outlives a stop.
    defaultLockLifetime: lookEveryMs,
  });
  agenda.on('error', (error: Error) => {
    if (!isFalseAlarm(error)) log.error('clock.error', {}, error);
  });
  for (const job of jobs) {
    const lock = { name: job.name, owner, lockMs };
    agenda.define(job.name, () => withLockHeld(rows, lock, log, () => runs.run(job)));
  }
  await agenda.start();

  return {
    lastRun: runs.lastRun,
    lastRunElsewhere: (name) => finishedElsewhere(rows, name, owner),
    lastLook: () => backend.lastLook(),
    async stop(deadlineMs = defaultDeadlineMs) {
      runs.stop();
      await backend.close();
      const { timedOut } = await agenda.drain({ timeout: deadlineMs, closeConnection: false });
      if (timedOut) log.warn('clock.stoppedLate', { running: runs.running.size });
      await releaseLocks(rows, owner, runs.running).catch((error: unknown) =>
        log.error('clock.locksNotReleased', {}, error),
      );
    },
  };
}

/**
 * agenda looks whether a running job still holds its lock. It takes one that has just ended, and is saving that, for
 * one that lost it. Our own watch (heldLock.ts) is the one that counts.
 */
const isFalseAlarm = ({ message }: Error): boolean => message.includes('no lockedAt date found');
