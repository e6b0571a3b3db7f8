import type { Timing } from './timing.js';

/**
 * The way out of one workspace. Sends start one after the other at the platform's pace, and none while the platform has
 * asked for a pause. It outlives a drain, so that many short drains in a row keep the pace too.
 */
export interface Pacer {
  /** Waits for the next turn at `perSecond` and takes it; returns early when `signal` is aborted. One caller at a time. */
  turn(perSecond: number, signal: AbortSignal): Promise<void>;
  /** Gives back a turn that was not used: whoever waits has it. */
  giveBack(perSecond: number): void;
  /** Nothing leaves for `ms` from now; a longer pause already begun stays. */
  pause(ms: number): void;
  /** For how many ms more nothing leaves; 0 when open. */
  pausedFor(): number;
  /** Nothing is looked up for `ms` from now, which may be asked for more rarely than sends; these go on. */
  pauseLookUps(ms: number): void;
  /** For how many ms more nothing is looked up; 0 when open. */
  lookUpsPausedFor(): number;
}

export function createPacer(timing: Timing): Pacer {
  let nextTurn = 0;
  let pausedUntil = 0;
  let lookUpsPausedUntil = 0;
  let sooner = new AbortController();
  return {
    async turn(perSecond, signal) {
      for (let wait = nextTurn - timing.now(); wait > 0 && !signal.aborted; wait = nextTurn - timing.now()) {
        sooner = new AbortController();
        await timing.sleep(Math.ceil(wait), AbortSignal.any([signal, sooner.signal]));
      }
      nextTurn = Math.max(timing.now(), nextTurn) + 1000 / perSecond;
    },
    giveBack(perSecond) {
      nextTurn -= 1000 / perSecond;
      sooner.abort();
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, timing.now() + ms);
    },
    pausedFor: () => Math.max(0, pausedUntil - timing.now()),
    pauseLookUps(ms) {
      lookUpsPausedUntil = Math.max(lookUpsPausedUntil, timing.now() + ms);
    },
    lookUpsPausedFor: () => Math.max(0, lookUpsPausedUntil - timing.now()),
  };
}
