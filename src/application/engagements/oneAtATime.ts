import type { NeedsOf } from '../ports/index.js';
import { underLease } from '../underLease.js';

const leaseMs = 10_000;
/** Longer than the one before takes, who may wait for others in line. */
const patienceMs = 25_000;

/**
 * Does some work while no other process does work of this name. Throws when the others are not through in time: it is asked
 * again then.
 */
export async function oneAtATime<Outcome>(
  deps: NeedsOf<typeof underLease>,
  name: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const done = await underLease(deps, { name, leaseMs, patienceMs }, work);
  if (done === null) throw new Error('Somebody else is at it for too long.');
  return done.outcome;
}
