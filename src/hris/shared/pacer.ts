import type { Wire } from './wire.js';

/** So many requests in so long a time. */
export interface Pace {
  readonly requests: number;
  readonly inMs: number;
}

/**
 * No stretch of `inMs` has more than `requests` of them, whoever in this process makes them. Resolves when
 * the next may leave.
 */
export function createPacer({ requests, inMs }: Pace, { now, sleep }: Wire): () => Promise<void> {
  const left: number[] = [];
  let turn: Promise<void> = Promise.resolve();
  const next = async () => {
    const [oldest] = left;
    if (oldest !== undefined && left.length >= requests) {
      const rest = oldest + inMs - now();
      if (rest > 0) await sleep(rest);
      left.shift();
    }
    left.push(now());
  };
  return () => {
    turn = turn.then(next);
    return turn;
  };
}
