interface Asked<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** How much is done at once: a rush must not make one command too large. */
const atMost = 200;

/**
 * One call for what many ask at the same time. The first is done at once; whatever is asked meanwhile is done together
 * as soon as that one has ended. So a lone call waits for nothing, and a rush costs few round trips. `run` gives the
 * results in the order of the items; when it throws, all of them fail.
 */
export function gather<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: Asked<Item, Result>[] = [];
  let running = false;

  async function work(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const together = waiting.slice(0, atMost);
      waiting = waiting.slice(atMost);
      try {
        const results = await run(together.map(({ item }) => item));
        for (const [at, { resolve }] of together.entries()) resolve(results[at] as Result);
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    running = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void work();
    });
}

/** As `gather`, for what has no result. */
export function gatherWrites<Item>(
  write: (items: readonly Item[]) => Promise<unknown>,
): (item: Item) => Promise<void> {
  return gather(async (items) => {
    await write(items);
    return [];
  });
}

/**
 * The same act for those who ask with the same arguments at the same time: a read that serves all of them, or a write
 * that is as good done once. It always begins after it was asked for, so that nobody is given what was true before.
 */
export function share<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  const byArgs = new Map<string, { act: (item: null) => Promise<Result>; users: number }>();
  return async (...args) => {
    const key = JSON.stringify(args);
    const once = async (items: readonly null[]) => Array<Result>(items.length).fill(await act(...args));
    const shared = byArgs.get(key) ?? { act: gather(once), users: 0 };
    byArgs.set(key, shared);
    shared.users += 1;
    try {
      return await shared.act(null);
    } finally {
      shared.users -= 1;
      if (shared.users === 0) byArgs.delete(key);
    }
  };
}
