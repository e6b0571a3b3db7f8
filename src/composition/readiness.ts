import type { Check } from '../http/health.js';
import type { RunningClock } from '../scheduling/index.js';
import type { OpenDatabase } from './database.js';
import type { House } from './house.js';
import { dispatchJob } from './jobs.js';

/** What readiness is read from; the clock is null until it has been started. */
interface Vitals {
  readonly database: OpenDatabase;
  readonly house: House;
  readonly schedule: RunningClock | null;
  readonly stopping: boolean;
}

/** The clock looks every second, the outbox every five: several misses are an outage, one is not. */
const lookWithinMs = 15_000;
const dispatchWithinMs = 60_000;

/**
 * What has to be true before requests are welcome.
 * `open`: it is not being stopped. `database`: it answers. `scheduler`: this process has just asked which jobs are
 * due, and was told. `dispatch`: the outbox was looked at within a minute, by this process or, since one process
 * does a job at a time, by another; a process that has just started is given that minute.
 */
export function readinessOf(vitals: () => Vitals): Check[] {
  const since = new Date();
  return [
    { name: 'open', run: async () => !vitals().stopping },
    {
      name: 'database',
      run: () =>
        vitals()
          .database.ping()
          .then(() => true),
    },
    { name: 'scheduler', run: async () => isFresh(vitals().schedule?.lastLook() ?? null, lookWithinMs) },
    { name: 'dispatch', run: async () => isFresh(since, dispatchWithinMs) || hasDispatched(vitals()) },
  ];
}

async function hasDispatched({ house, schedule }: Vitals): Promise<boolean> {
  if (isFresh(house.lastDispatch(), dispatchWithinMs)) return true;
  return isFresh((await schedule?.lastRunElsewhere(dispatchJob)) ?? null, dispatchWithinMs);
}

const isFresh = (at: Date | null, withinMs: number): boolean =>
  at !== null && Date.now() - at.getTime() <= withinMs;
