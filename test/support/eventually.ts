/** How long is looked at least, on a machine that does nothing else. */
const patience = 20_000;

/**
 * Gives what `look` gives once it no longer throws. For what the bot says on its own, a moment later. Throws what it
 * last threw when it has looked in vain for `patienceMs`, every `everyMs`. Looks are counted, not seconds. Where all
 * is slow, so are the looks, and what is waited for has more time.
 */
export async function eventually<Result>(
  look: () => Result | Promise<Result>,
  patienceMs = patience,
  everyMs = 15,
): Promise<Result> {
  for (let left = Math.ceil(patienceMs / everyMs); ; left -= 1) {
    try {
      return await look();
    } catch (error) {
      if (left <= 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }
}

/** Waits until it holds, as `eventually` does. */
export const until = (holds: () => boolean | Promise<boolean>, what = 'it has happened'): Promise<void> =>
  eventually(
    async () => {
      if (!(await holds())) throw new Error(`Waited in vain until ${what}.`);
    },
    patience,
    5,
  );
