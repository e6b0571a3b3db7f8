import { setTimeout as sleep } from 'node:timers/promises';

/** What a client of an HRIS needs of the machine; a test brings its own. */
export interface Wire {
  readonly fetch: typeof fetch;
  /** Milliseconds of a clock that is never set back. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const realWire: Wire = {
  fetch: (...asked) => fetch(...asked),
  now: () => performance.now(),
  sleep: (ms) => sleep(ms),
};
