import { HrisError } from '../../application/ports/index.js';

/** More pages than this nobody has: something leads in a circle. */
const pagesAtMost = 20_000;

/** Goes through pages until there is no next one. A link that leads elsewhere is not followed: our token goes with it. */
export async function* followPages<Page>(
  first: string,
  read: (url: string) => Promise<{ readonly page: Page; readonly next: string | null }>,
): AsyncGenerator<Page> {
  const { origin } = new URL(first);
  const seen = new Set<string>();
  for (let url: string | null = first; url !== null; ) {
    if (seen.has(url) || seen.size >= pagesAtMost) throw new HrisError('unreadable');
    seen.add(url);
    const { page, next }: { readonly page: Page; readonly next: string | null } = await read(url);
    yield page;
    if (next !== null && !(URL.canParse(next, url) && new URL(next, url).origin === origin))
      throw new HrisError('unreadable');
    url = next === null ? null : new URL(next, url).href;
  }
}
