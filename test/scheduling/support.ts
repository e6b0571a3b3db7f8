import { type OpenStore, openStore } from '../../src/persistence/index.js';
import type { RecurringJob } from '../../src/scheduling/index.js';
import { until as holdsInTheEnd } from '../support/eventually.js';
import { openTestDatabase } from '../support/mongodb.js';

/** Fast enough for a test, slow enough for a machine that has much else to do. A lock is renewed three times in its life. */
export const pace = { lookEveryMs: 20, lockMs: 1_500 };

/** A database of the test file's own, and how to let it go. */
export async function openDatabase() {
  const database = await openTestDatabase();
  const opened: OpenStore = await openStore(database.uri);
  const close = async () => {
    await opened.close();
    await database.close();
  };
  return { uri: database.uri, database: opened.database, close };
}

/** Collects the codes of what the operator would read. */
export function collectingLog() {
  const codes: string[] = [];
  const collect = (code: string) => void codes.push(code);
  return { codes, info: collect, warn: collect, error: collect };
}

/** Waits until `holds`, and names it when it never does. */
export const until = (what: string, holds: () => boolean | Promise<boolean>): Promise<void> =>
  holdsInTheEnd(holds, what);

/** A promise and the function that ends it. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** A job that counts its runs and how many of them were ever at work at once. */
export function countingJob(name: string, everySeconds: number, work: () => Promise<void> = async () => {}) {
  const counts = { runs: 0, now: 0, most: 0, startedAt: [] as number[] };
  const job: RecurringJob = {
    name,
    everySeconds,
    async run() {
      counts.runs += 1;
      counts.now += 1;
      counts.most = Math.max(counts.most, counts.now);
      counts.startedAt.push(Date.now());
      try {
        await work();
      } finally {
        counts.now -= 1;
      }
    },
  };
  return { job, counts };
}
