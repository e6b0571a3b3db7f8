const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How long is waited after each try that failed, in ms. */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
] as const;

/** So much more is waited at most, so that what failed together is not tried together. */
const jitter = 0.1;

/**
 * When it is tried again after `attempts` tries; null when the last was the last. It ended at `now`. `chance`: from 0 to 1,
 * drawn anew each time.
 */
export function nextTry(attempts: number, now: Date, chance: number): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + jitter * chance));
}
