import type { Allowance, Pace, Rates } from '../../messages/pace.js';

/**
 * Slack speaks of "several hundred messages per minute" a workspace, and one a second in a channel. 525 is what others keep to.
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
const published = {
  workspace: { count: 525, everyMs: 60_000 },
  channel: [{ count: 1, everyMs: 1_000 }],
} as const satisfies Rates;

/**
 * The pace that exceeds the rate in no minute, wherever it begins. A hundredth may leave at once, the rest evenly. A
 * hundredth is left for messages that overtake each other on their way.
 */
export function paceOf(rates: Rates = {}): Pace {
  const { count, everyMs }: Allowance = rates.workspace ?? published.workspace;
  const burst = Math.max(1, Math.floor(count / 100));
  const perSecond = (Math.max(1, count - 2 * burst) * 1_000) / everyMs;
  return { perSecond, burst, channel: rates.channel ?? published.channel };
}
