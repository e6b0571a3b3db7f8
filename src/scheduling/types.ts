import type { MongoBackend } from '@agendajs/mongo-backend';

type BackendConfig = ConstructorParameters<typeof MongoBackend>[0];

/** An open database of the MongoDB driver, as agenda takes it. */
export type Database = Extract<BackendConfig, { mongo: unknown }>['mongo'];

/** Something done again and again, by one process at a time. */
export interface RecurringJob {
  /** Unique, and the same in every process: it is the key of the lock. */
  readonly name: string;
  /** From one start to the next; a second more at most. */
  readonly everySeconds: number;
  /** What is done. When it throws, the operator is told and it is tried again next time. */
  readonly run: () => Promise<void>;
}

/** How often things happen, in milliseconds. */
export interface Pace {
  /** How often to look for jobs that are due. */
  readonly lookEveryMs: number;
  /** How long the lock of a process that died keeps the others out. A live process renews its own in time. */
  readonly lockMs: number;
}
