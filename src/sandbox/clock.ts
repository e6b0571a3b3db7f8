import type { Clock } from '../application/ports/clock.js';

/** Where the clock keeps how far it is ahead, in milliseconds, so that it survives a restart. */
export interface ClockMemory {
  /** What was saved last; null the first time. */
  load(): Promise<number | null>;
  save(aheadMs: number): Promise<void>;
}

/** A clock that runs with the real one and can be moved forward, never back. */
export interface SandboxClock extends Clock {
  /** Moves to an instant; an instant that is past already changes nothing. */
  forwardTo(instant: Date): Promise<void>;
}

/** Starts the clock where it was left. `real` is the computer's own time in milliseconds. */
export async function startClock(memory: ClockMemory, real: () => number = Date.now): Promise<SandboxClock> {
  let aheadMs = Math.max(0, (await memory.load()) ?? 0);
  return {
    now: () => new Date(real() + aheadMs),
    forwardTo: async (instant) => {
      const wanted = instant.getTime() - real();
      if (wanted <= aheadMs) return;
      aheadMs = wanted;
      await memory.save(aheadMs);
    },
  };
}
