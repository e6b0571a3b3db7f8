import type { Timing } from './timing.js';

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
    ended.abort();
  }
}
