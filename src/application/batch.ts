interface Asked<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result | Promise<Result>) => void;
  readonly reject: (error: unknown) => void;
}

/** How much is done at once: a rush must not make one command too large. */
const atMost = 200;

/** What is done together: the results, or promises of them, in the order of the items. */
type Run<Item, Result> = (
  items: readonly [Item, ...Item[]],
) => Promise<readonly (Result | Promise<Result>)[]>;

/**
 * One act for what many ask at the same time. What is asked in one turn of the process is done together. Whatever is
 * asked meanwhile is done as soon as that has ended. So a lone call hardly waits, and a rush costs few round trips. An act
 * begins after all of it was asked for, and in that order. When `run` throws, all of them fail.
 */
export function batch<Item, Result>(run: Run<Item, Result>): (item: Item) => Promise<Result> {
  let waiting: Asked<Item, Result>[] = [];
  let running = false;

  async function work(): Promise<void> {
    running = true;
    // Whoever asks in the same turn is in time, whatever they were waiting for.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const together = waiting.slice(0, atMost);
      waiting = waiting.slice(atMost);
      await runOne(run, together);
    }
    running = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void work();
    });
}

async function runOne<Item, Result>(run: Run<Item, Result>, together: Asked<Item, Result>[]): Promise<void> {
  try {
    const results = await run(together.map(({ item }) => item) as [Item, ...Item[]]);
    for (const [at, { resolve }] of together.entries()) resolve(results[at] as Result | Promise<Result>);
    await Promise.allSettled(results);
  } catch (error) {
    for (const { reject } of together) reject(error);
  }
}

/** As `batch`, for what has no result. */
export const batchWrites = <Item>(write: (items: readonly Item[]) => Promise<unknown>) =>
  batch<Item, void>(async (items) => {
    await write(items);
    return [];
  });

/** As `batch`, for each key by itself. */
export function batchBy<Item, Result>(
  keyOf: (item: Item) => string,
  run: Run<Item, Result>,
): (item: Item) => Promise<Result> {
  const lines = new Map<string, { join: (item: Item) => Promise<Result>; users: number }>();
  return async (item) => {
    const key = keyOf(item);
    const line = lines.get(key) ?? { join: batch(run), users: 0 };
    lines.set(key, line);
    line.users += 1;
    try {
      return await line.join(item);
    } finally {
      line.users -= 1;
      if (line.users === 0) lines.delete(key);
    }
  };
}

/**
 * The same act for those who ask with the same arguments at the same time. A read that serves all of them, or a write
 * that is as good done once. It always begins after it was asked for, so that nobody is given what was true before.
 */
export function coalesce<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  const shared = batchBy<Args, Result>(
    (args) => JSON.stringify(args),
    async (items) => Array<Result>(items.length).fill(await act(...items[0])),
  );
  return (...args) => shared(args);
}
