/** One page of a list. `page` is 0-based, `pages` at least 1. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
}

/** Reads a part of a list, and tells how many come after it. */
type Read<Item> = (skip: number, limit: number) => Promise<{ items: readonly Item[]; more: number }>;

/** The page that is asked for; when there are fewer, the last one, or the last that is counted. */
export async function pageOf<Item>(read: Read<Item>, asked: number, size: number): Promise<Page<Item>> {
  const { items, more } = await read(asked * size, size);
  if (items.length > 0 || asked === 0)
    return { items, page: asked, pages: asked + 1 + Math.ceil(more / size) };
  // Most often the list has become a page shorter since.
  const before = await read((asked - 1) * size, size);
  if (before.items.length > 0) return { items: before.items, page: asked - 1, pages: asked };
  const first = await read(0, size);
  const last = Math.min(asked - 1, Math.ceil(first.more / size));
  return last === 0 ? { items: first.items, page: 0, pages: 1 } : pageOf(read, last, size);
}

/** The same of a list that is there whole. */
export const pageIn = <Item>(all: readonly Item[], asked: number, size: number): Promise<Page<Item>> =>
  pageOf(
    async (skip, limit) => ({
      items: all.slice(skip, skip + limit),
      more: Math.max(0, all.length - skip - limit),
    }),
    asked,
    size,
  );
