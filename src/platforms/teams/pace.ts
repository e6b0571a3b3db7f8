import type { Allowance, Pace, Rates } from '../../messages/pace.js';

/** What Teams takes of one app in one tenant while it takes 25 of ours: more, and it answers 429. */
const mostRequests = 50;

/**
 * Half of the 50 requests a second that one app may make in one tenant: answers and edits count too. The others are for one thread.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const published = {
  workspace: { count: 25, everyMs: 1_000 },
  channel: [
    { count: 7, everyMs: 1_000 },
    { count: 8, everyMs: 2_000 },
    { count: 60, everyMs: 30_000 },
    { count: 1_800, everyMs: 3_600_000 },
  ],
} as const satisfies Rates;

/** The pace that keeps the rate, and catches up after a late moment without coming near what Teams refuses. */
export function paceOf(rates: Rates = {}): Pace {
  const { count, everyMs }: Allowance = rates.workspace ?? published.workspace;
  const burst = Math.max(1, Math.min(Math.floor(count / 2), mostRequests - count));
  const perSecond = (Math.min(count, mostRequests - burst) * 1_000) / everyMs;
  return { perSecond, burst, channel: rates.channel ?? published.channel };
}
