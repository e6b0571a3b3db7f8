import type { Check } from '../http/health.js';
import type { RunningClock } from '../scheduling/index.js';
import type { OpenDatabase } from './database.js';
import { dispatchJob } from './jobs.js';
import type { Services } from './services.js';

/** What readiness is read from; the clock is null until it has been started. */
interface Vitals {
  readonly database: Pick<OpenDatabase, 'ping'>;
  readonly services: Pick<Services, 'lastDispatch'>;
  readonly schedule: Pick<RunningClock, 'lastLook' | 'lastRunElsewhere'> | null;
  readonly stopping: boolean;
}

/** The clock looks every second, the outbox every five: several misses are an outage, one is not. */
const lookWithinMs = 15_000;
const dispatchWithinMs = 60_000;

/**
 * What has to be true before requests are welcome. `open`: it is not being stopped. `database`: it answers.
 * `scheduler`: this process has just asked which jobs are due, and was told. `dispatch`: the outbox was looked at
 * within a minute, by this process or another. One process does a job at a time. A process that has just started is
 * given that minute.
 */
export function readinessOf(vitals: () => Vitals, now: () => number = Date.now): Check[] {
  const since = new Date(now());
  const isFresh = (at: Date | null | undefined, withinMs: number): boolean =>
    at ? now() - at.getTime() <= withinMs : false;

  async function hasDispatched(): Promise<boolean> {
    const { services, schedule } = vitals();
    if (isFresh(since, dispatchWithinMs) || isFresh(services.lastDispatch(), dispatchWithinMs)) return true;
    return isFresh(await schedule?.lastRunElsewhere(dispatchJob), dispatchWithinMs);
  }

  return [
    { name: 'open', run: async () => !vitals().stopping },
    {
      name: 'database',
      costly: true,
      run: () =>
        vitals()
          .database.ping()
          .then(() => true),
    },
    { name: 'scheduler', run: async () => isFresh(vitals().schedule?.lastLook(), lookWithinMs) },
    { name: 'dispatch', costly: true, run: hasDispatched },
  ];
}
