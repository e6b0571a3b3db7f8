import type { Needs } from '../ports/index.js';

/**
 * Does some work for each item, one after the other. One that fails is logged under `code` and does not keep the
 * others waiting. For what the clock does for everybody: it comes again.
 */
export async function eachByItself<Item>(
  { log }: Needs<'log'>,
  code: string,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      log.error(code, {}, error);
    }
  }
}
