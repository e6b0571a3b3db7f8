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
  /** From 0 (included) to 1 (excluded): spreads retries. */
  random(): number;
}

export const realTiming: Timing = { now: Date.now, sleep, random: Math.random };

const over = 'over';

/** Left to an answer that came while this process was frozen: on waking, timers are looked at before sockets. */
const graceMs = 1_000;

/** What `work` gives, or `fallback` when it takes longer than `ms` or throws. */
export async function within<T>(timing: Timing, ms: number, work: () => Promise<T>, fallback: T): Promise<T> {
  const ended = new AbortController();
  const late = async () => {
    await timing.sleep(ms - graceMs, ended.signal);
    await timing.sleep(graceMs, ended.signal);
    return fallback;
  };
  try {
    return await Promise.race([work(), late()]);
  } catch {
    return fallback;
  } finally {
    // With a reason of its own, or an error with a trace is made for each message.
    ended.abort(over);
  }
}
