import { setTimeout as wait } from 'node:timers/promises';

const tries = 3;
/** Nobody waits longer than this before an answer; the event is answered again later. */
const longestMs = 10_000;

/**
 * Makes a call again while the platform is busy, for a person who is waiting; the outbox waits by itself.
 * `pauseOf` tells for how long the platform is busy, null for any other failure. Throws what the last call threw.
 */
export async function patiently<T>(
  call: () => Promise<T>,
  pauseOf: (error: unknown) => number | null,
  left = tries,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const pauseMs = pauseOf(error);
    if (pauseMs === null || left <= 1) throw error;
    await wait(Math.min(pauseMs, longestMs));
    return patiently(call, pauseOf, left - 1);
  }
}

/** What `work` gives, its error too, or `late` when it takes longer than `ms`; the work goes on then. */
export async function orLate<T>(ms: number, work: Promise<T>): Promise<T | 'late'> {
  const ended = new AbortController();
  const late = wait(ms, 'late' as const, { signal: ended.signal, ref: false }).catch(() => 'late' as const);
  try {
    return await Promise.race([work, late]);
  } finally {
    ended.abort();
  }
}
