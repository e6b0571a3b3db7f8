import type { Card } from './vocabulary.js';

/** Teams refuses about 100 KB; some of its pages say 28 KB. Counted in UTF-16, as Teams does. */
const BUDGET = 27 * 1024;

/** How much a card weighs for Teams, in bytes. */
const weightOf = (card: Card): number => JSON.stringify(card).length * 2;

/**
 * The card that `build` makes with as many of `total` things as Teams takes: `build(n)` gets how many to show.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
 */
export function fitted(total: number, build: (shown: number) => Card): Card {
  let low = 0;
  let high = total;
  const whole = build(total);
  if (weightOf(whole) <= BUDGET) return whole;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (weightOf(build(middle)) <= BUDGET) low = middle;
    else high = middle;
  }
  return build(low);
}
