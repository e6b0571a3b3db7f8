import { z } from 'zod';
import { text } from '../shared/fields.js';
import { followPages } from '../shared/nextPage.js';
import { readAs } from '../shared/readAs.js';
import type { LuccaClient } from './client.js';

const perPage = 100;

const named = z.record(z.string(), z.record(z.string(), z.object({ name: text }).catch({ name: null })));

/** Names of what items point at, by type and id. */
export type Embedded = z.infer<typeof named>;

/** A collection of Lucca's new API, page by page, each item as `item` reads it. */
export async function* readPages<Item extends z.ZodType>(
  { get }: LuccaClient,
  url: string,
  item: Item,
): AsyncGenerator<{ readonly items: readonly z.infer<Item>[]; readonly embedded: Embedded }> {
  const page = z.object({
    items: z.array(item),
    links: z.object({ next: z.object({ href: z.string() }).nullish() }).nullish(),
    embedded: named.nullish().catch(null),
  });
  const first = `${url}?${new URLSearchParams({ limit: String(perPage), include: 'embedded,links,totalCount' })}`;
  yield* followPages(first, async (asked) => {
    const { items, links, embedded } = readAs(page, await get(asked));
    return { page: { items, embedded: embedded ?? {} }, next: links?.next?.href ?? null };
  });
}
