import { setTimeout as wait } from 'node:timers/promises';

/** Two presses on one thing within this time are a double click, in ms. */
const DOUBLE_MS = 500;

/** What is begun for a press, and when it has been answered. */
interface Begun<T> {
  readonly ack: T;
  readonly done: Promise<unknown>;
}

/** One answer to a double click, and to impatient ones while the answer is being made: all are acknowledged alike. */
export function createPresses<T>() {
  const begun = new Map<string, Promise<Begun<T>>>();

  async function forget(key: string, beginning: Promise<Begun<T>>): Promise<void> {
    // What could not be begun may be pressed again at once.
    const rest = beginning.then(({ done }) =>
      Promise.allSettled([done, wait(DOUBLE_MS, null, { ref: false })]),
    );
    await rest.catch(() => {});
    begun.delete(key);
  }

  return (key: string, begin: () => Promise<Begun<T>>): Promise<T> => {
    const known = begun.get(key);
    const beginning = known ?? begin();
    if (!known) {
      begun.set(key, beginning);
      void forget(key, beginning);
    }
    return beginning.then(({ ack }) => ack);
  };
}
