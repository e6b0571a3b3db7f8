/** How many rows are read at a time when going through very many. */
const pageSize = 200;

/**
 * Goes through rows in order of id, page after page rather than with one open cursor. Announcing to a large workspace takes
 * longer than a server keeps a cursor nobody reads from. `read` gives the first `limit` rows after an id.
 */
export async function* pages<Row extends { readonly _id: string }>(
  read: (after: string, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for await (const rows of batches(read, pageSize)) yield* rows;
}

/** The same, a page at a time. */
export async function* batches<Row extends { readonly _id: string }>(
  read: (after: string, limit: number) => Promise<readonly Row[]>,
  size: number,
): AsyncGenerator<readonly Row[]> {
  let after = '';
  while (true) {
    const rows = await read(after, size);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last._id;
  }
}
