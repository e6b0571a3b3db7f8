import { MongoJobRepository } from '@agendajs/mongo-backend';
import type { AgendaBackend } from 'agenda';
import { collectionName } from './rows.js';
import type { Database } from './types.js';

type Taken = Awaited<ReturnType<MongoJobRepository['getNextJobToRun']>>;

/** Past every date. */
const never = new Date(8.64e15);

/**
 * Agenda's repository, but for two things. A job is locked when it is due and not before. A job locked ahead of its
 * time waits in a process that may stop or die meanwhile. And how long a lock lives is known here and in the database
 * only. Agenda is told that it never ends. Its own watch over a running job leaves a timer of half the lock's life
 * behind. That keeps a stopped process alive. It also forgets a job that it was slow to start.
 */
class DueJobs extends MongoJobRepository {
  readonly #looks = new Map<string, Promise<Taken>>();
  readonly #lockMs: number;
  #closed = false;
  lastLook: Date | null = null;

  constructor(database: Database, lockMs: number) {
    super({ mongo: database, db: { collection: collectionName }, ensureIndex: false });
    this.#lockMs = lockMs;
  }

  override async getNextJobToRun(
    ...[name, , , , options]: Parameters<MongoJobRepository['getNextJobToRun']>
  ): Promise<Taken> {
    // A second look while the database is slow to answer the first would only pile up.
    if (this.#closed || this.#looks.has(name)) return undefined;
    const now = new Date();
    const look = super.getNextJobToRun(name, now, new Date(now.getTime() - this.#lockMs), now, options);
    this.#looks.set(name, look);
    try {
      const taken = await look;
      this.lastLook = new Date();
      return taken && { ...taken, lockedAt: never };
    } finally {
      this.#looks.delete(name);
    }
  }

  override async saveJobState(
    ...[job, options]: Parameters<MongoJobRepository['saveJobState']>
  ): Promise<void> {
    const { lockedAt, ...state } = job;
    await super.saveJobState(lockedAt ? { ...state, lockedAt: new Date() } : state, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#looks.values());
  }
}

/** Where agenda keeps its jobs. After `close` nothing is taken any more, and what was being taken has been. */
export interface ClockBackend extends AgendaBackend {
  /** When the database last told which jobs are due; null before the first time. */
  lastLook(): Date | null;
  close(): Promise<void>;
}

/** Agenda's backend on a connection that is not agenda's: it neither opens nor closes anything. */
export function backendOn(database: Database, lockMs: number): ClockBackend {
  const repository = new DueJobs(database, lockMs);
  return {
    name: 'MongoDB',
    repository,
    ownsConnection: false,
    connect: () => repository.connect(),
    disconnect: async () => {},
    lastLook: () => repository.lastLook,
    close: () => repository.close(),
  };
}
