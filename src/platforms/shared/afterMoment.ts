import { setTimeout as wait } from 'node:timers/promises';

/** An answer that comes sooner needs no sign that it is being made. In ms. */
const MOMENT_MS = 400;

/** Something shown while an answer takes longer than a moment. */
export interface Sign {
  /** The answer is there. Resolves once nothing can be shown after it. */
  over(): Promise<void>;
}

/** Shows a sign unless it is over within a moment. What fails is nobody's loss. */
export function afterMoment(show: () => Promise<unknown>, ms = MOMENT_MS): Sign {
  const ended = new AbortController();
  const shown = wait(ms, null, { signal: ended.signal, ref: false })
    .then(show)
    .catch(() => undefined);
  return {
    over: async () => {
      ended.abort();
      await shown;
    },
  };
}
