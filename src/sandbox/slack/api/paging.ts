import type { Json } from '../limits/rules.js';
import { SlackRefusal } from './refusal.js';

/** One page of a list, by `limit` and `cursor`. https://docs.slack.dev/apis/web-api/pagination */
export function page<T>(
  all: readonly T[],
  args: Json,
  byDefault: number,
): { items: T[]; response_metadata: Json } {
  const limit = args.limit === undefined ? byDefault : Number(args.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 999) throw new SlackRefusal('invalid_limit');
  const from = args.cursor ? Number(Buffer.from(String(args.cursor), 'base64').toString()) : 0;
  if (!Number.isInteger(from)) throw new SlackRefusal('invalid_cursor');
  const next = from + limit;
  const next_cursor = next < all.length ? Buffer.from(String(next)).toString('base64') : '';
  return { items: all.slice(from, next), response_metadata: { next_cursor } };
}
