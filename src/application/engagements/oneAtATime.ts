import { setTimeout as wait } from 'node:timers/promises';
import type { Needs } from '../ports/index.js';
import { keepRenewing } from '../renewing.js';

const leaseMs = 10_000;
const renewEveryMs = 3_000;
/** Longer than the one before takes, who may wait for others in line. */
const patienceMs = 25_000;
const lookEveryMs = 40;

/**
 * Does some work while no other process does work of this name. On the machine's clock, as every named lease. Throws when
 * the others are not through in time: it is asked again then.
 */
export async function oneAtATime<Outcome>(
  { leases, newId, log }: Needs<'leases' | 'newId' | 'log'>,
  name: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const owner = newId();
  const acquire = () => {
    const now = Date.now();
    return leases.acquire(name, owner, new Date(now), new Date(now + leaseMs));
  };
  const failed = (error: unknown) => log.error('lease.failed', {}, error);
  const giveUpAt = Date.now() + patienceMs;
  while (!(await acquire())) {
    if (Date.now() > giveUpAt) throw new Error('Somebody else is at it for too long.');
    await wait(lookEveryMs);
  }
  const renewal = keepRenewing({ everyMs: renewEveryMs, renew: acquire, failed });
  try {
    return await work();
  } finally {
    await renewal.stop();
    await leases.release(name, owner).catch(failed);
  }
}
