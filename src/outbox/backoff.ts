/** A row is tried this many times at most; with the waits below, that spans about an hour. */
export const maxAttempts = 8;

const longestMs = 30 * 60_000;
const growth = 4;

/**
 * How long to wait, in ms, before a row's next attempt: `firstMs` after the first, four times more after each, at most
 * half an hour, and up to a quarter more at random so that what failed together does not come back together.
 * Never less than `atLeastMs`, which the platform asked for.
 */
export function backoffMs(attempts: number, firstMs: number, atLeastMs: number, random: number): number {
  const grown = Math.min(longestMs, firstMs * growth ** Math.max(0, attempts - 1));
  return Math.round(Math.max(atLeastMs, grown) + (grown / 4) * random);
}
