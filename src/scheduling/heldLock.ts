import type { Log } from '../application/ports/index.js';
import { keepRenewing } from '../application/renewing.js';
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
  const renewal = keepRenewing({
    everyMs: lockMs / 3,
    async renew() {
      await renewLock(rows, name, owner);
      return true;
    },
    failed: (error) => log.error('clock.lockNotRenewed', { job: name }, error),
  });
  try {
    await work();
  } finally {
    await renewal.stop();
  }
}
