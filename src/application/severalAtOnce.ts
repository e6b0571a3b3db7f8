/**
 * Does some work for each item, so many at a time, begun in their order. What each waits for at the database overlaps. Ends when
 * all of them have; throws the first error, and begins no more after it.
 */
export async function severalAtOnce<Item>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = oneByOne(items);
  let failed = false;
  const one = async () => {
    for (const item of left) {
      if (failed) return;
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: most }, one));
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken) throw broken.reason;
}

/** Each once, whoever asks for the next. */
function* oneByOne<Item>(items: Iterable<Item>): Generator<Item> {
  yield* items;
}
