import type { Refreshing } from './edit.js';
import { holdLease } from './holdLease.js';
import { createPacer, type Pacer } from './pacer.js';
import type { Messengers, OutboxNeeds } from './sendContext.js';
import { realTiming, type Timing } from './timing.js';

/** Keeps messages of this service true that have left. */
export interface Refresher {
  /** Some may be out of date. Changes during a rest are shown together. Never throws; does nothing once stopped. */
  wake(): void;
  /** Resolves when no pass is running; a wake may be waiting for its turn. */
  idle(): Promise<void>;
  /** Starts no new edit and resolves when the one in flight is done. */
  stop(): Promise<void>;
}

export interface RefresherDeps {
  readonly deps: OutboxNeeds;
  readonly messengers: Messengers;
  readonly timing?: Timing;
}

/** What is kept true, and how. */
interface Rounds {
  /** Of the lease, and in the log. */
  readonly name: 'posts' | 'cards';
  /** How long it rests after each pass, in ms. */
  readonly restMs: number;
  /** One pass; true when there is more to do after the rest. Throws what the store throws. */
  readonly pass: (refreshing: Refreshing) => Promise<boolean>;
  /** Whether something is marked. */
  readonly isDue: () => Promise<boolean>;
}

/** One pass at a time, in all processes together: the lease is kept for the rest after a pass. */
export function createRefresher(
  { deps, messengers, timing = realTiming }: RefresherDeps,
  { name, restMs, pass: refresh, isDue }: Rounds,
): Refresher {
  const owner = deps.newId();
  const stopping = new AbortController();
  const pacers = new Map<string, Pacer>();
  let running: Promise<void> | null = null;
  let waiting = false;
  let restUntil = 0;

  function pacerOf(workspaceId: string): Pacer {
    const pacer = pacers.get(workspaceId) ?? createPacer(timing);
    pacers.set(workspaceId, pacer);
    return pacer;
  }

  function wake(): void {
    if (stopping.signal.aborted || waiting) return;
    const rest = restUntil - timing.now();
    if (rest > 0 || running) later(Math.max(rest, 0));
    else running = pass().then(goOn);
  }

  function goOn(again: boolean): void {
    running = null;
    if (again) wake();
  }

  function later(ms: number): void {
    waiting = true;
    void Promise.all([running, timing.sleep(ms, stopping.signal)]).then(() => {
      waiting = false;
      wake();
    });
  }

  /** True when there is more to do after the rest. */
  async function pass(): Promise<boolean> {
    try {
      const lease = await holdLease({ ...deps, timing }, `refresh-${name}`, owner);
      restUntil = timing.now() + restMs;
      // Another process shows what is marked; this one looks again in case that one ended just before the mark.
      if (!lease) return await isDue();
      const goOn = () => !stopping.signal.aborted && lease.held();
      try {
        return await refresh({ deps, messengers, timing, pacerOf, goOn });
      } finally {
        restUntil = timing.now() + restMs;
        await lease.end(restMs);
      }
    } catch (error) {
      restUntil = timing.now() + restMs;
      deps.log.error(`${name}.refreshFailed`, {}, error);
      return false;
    }
  }

  return {
    wake,
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopping.abort();
      while (running) await running;
    },
  };
}
