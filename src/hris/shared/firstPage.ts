/** Reads the first page and no more. */
export async function firstPage(pages: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pages) return;
}
