/**
 * Gives what `look` gives once it no longer throws. For what the bot says on its own, a moment later. Throws what it
 * last threw when `patienceMs` is over. It looks every `everyMs`.
 */
export async function eventually<Result>(
  look: () => Result | Promise<Result>,
  patienceMs = 20_000,
  everyMs = 15,
): Promise<Result> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }
}
