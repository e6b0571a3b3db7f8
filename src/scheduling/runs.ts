import type { Log } from '../application/ports/index.js';
import type { RecurringJob } from './types.js';

/** What this process runs and has run. */
export interface Runs {
  /** Runs the job; an error is told to the operator and goes no further. After `stop` it does nothing. */
  run(job: RecurringJob): Promise<void>;
  stop(): void;
  /** Names of the jobs that are running. */
  readonly running: ReadonlySet<string>;
  /** When the job was last finished without an error. */
  lastRun(name: string): Date | null;
}

/** Nothing running yet. */
export function createRuns(log: Log): Runs {
  const running = new Set<string>();
  const lastRuns = new Map<string, Date>();
  let stopped = false;
  return {
    running,
    lastRun: (name) => lastRuns.get(name) ?? null,
    stop: () => {
      stopped = true;
    },
    async run({ name, run }) {
      if (stopped) return;
      running.add(name);
      try {
        await run();
        lastRuns.set(name, new Date());
      } catch (error) {
        log.error('clock.jobFailed', { job: name }, error);
      } finally {
        running.delete(name);
      }
    },
  };
}
