import { sleep } from '../application/sleep.js';
/**
 * Time as the machine sees it. Named leases, pace and pauses are between processes and platforms, so they run on the
 * real clock. What is due when is people's time and runs on `deps.clock`, which the sandbox moves. Moving it by a day
 * must not end a lease that is being used. The lease of a row is on people's clock, where the row is due. Whoever sends
 * it remembers its end in real time too (`Sending.ours`).
 */
export interface Timing {
  /** Milliseconds since the epoch on the real clock. */
  now(): number;
  /** Resolves after `ms`, or as soon as `signal` is aborted. Never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Calls `act` after `ms`, unless what it gives is called before. It costs less than `sleep`, for what is mostly not waited for. */
  after(ms: number, act: () => void): () => void;
  /** From 0 (included) to 1 (excluded): spreads retries. */
  random(): number;
}

export const realTiming: Timing = {
  ...{ now: Date.now, sleep, random: Math.random },
  after(ms, act) {
    const timer = setTimeout(act, ms).unref();
    return () => clearTimeout(timer);
  },
};

/** Left to an answer that came while this process was frozen: on waking, timers are looked at before sockets. */
const graceMs = 1_000;

/** What `work` gives, or `fallback` when it takes longer than `ms` or throws. */
export function within<T>(timing: Timing, ms: number, work: () => Promise<T>, fallback: T): Promise<T> {
  return new Promise((resolve) => {
    let stop = timing.after(ms - graceMs, () => {
      stop = timing.after(graceMs, () => resolve(fallback));
    });
    const end = (value: T) => {
      stop();
      resolve(value);
    };
    work().then(end, () => end(fallback));
  });
}
