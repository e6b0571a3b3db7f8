import { setTimeout as wait } from 'node:timers/promises';
import { faultOf, type TeamsFault } from './errors.js';

const TRIES = 4;
/** Longer than this, the event is left to be answered again later. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Hands an answer to Teams, again while Teams is busy. `done` when it was taken; otherwise the fault of the last
 * try: `busy` when it may be tried again later.
 */
export async function patiently(work: () => Promise<unknown>): Promise<TeamsFault | 'done'> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      await work();
      return 'done';
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind !== 'busy' || left === 0 || fault.retryAfterMs > LONGEST_WAIT_MS) return fault;
      await wait(fault.retryAfterMs);
    }
  }
}
