import type { Log } from '../application/ports/index.js';
import { type JobRows, renewLock } from './rows.js';

/** Whose lock, and how long it lives in ms unless renewed. */
export interface Lock {
  readonly name: string;
  readonly owner: string;
  readonly lockMs: number;
}

/** Does `work` with the job's lock renewed in time, however long it takes. */
export async function withLockHeld(
  rows: JobRows,
  { name, owner, lockMs }: Lock,
  log: Log,
  work: () => Promise<void>,
): Promise<void> {
  let renewal = Promise.resolve();
  const renew = () => {
    renewal = renewLock(rows, name, owner).catch((error: unknown) =>
      log.error('clock.lockNotRenewed', { job: name }, error),
    );
  };
  const timer = setInterval(renew, lockMs / 3);
  try {
    await work();
  } finally {
    clearInterval(timer);
    // A renewal that arrived after agenda gave the lock back would lock everybody out.
    await renewal;
  }
}
