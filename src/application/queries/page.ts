/** One page of a list. `page` is 0-based, `pages` at least 1, `total` what there is on all of them. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** The page that is asked for; the last one when there are fewer. */
export function pageOf<Item>(all: readonly Item[], asked: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(asked, pages - 1);
  return { items: all.slice(page * size, (page + 1) * size), page, pages, total: all.length };
}
