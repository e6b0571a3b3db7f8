import type { Needs } from '../../ports/index.js';
import { keepRenewing } from '../../renewing.js';

const leaseMs = 30_000;
const renewEveryMs = 10_000;

/** Does some work unless another process does work of this name: null then. On the machine's clock, as every named lease. */
export async function alone<Outcome>(
  { leases, newId, log }: Needs<'leases' | 'newId' | 'log'>,
  name: string,
  work: () => Promise<Outcome>,
): Promise<Outcome | null> {
  const owner = newId();
  const acquire = () => {
    const now = Date.now();
    return leases.acquire(name, owner, new Date(now), new Date(now + leaseMs));
  };
  const failed = (error: unknown) => log.error('lease.failed', {}, error);
  if (!(await acquire())) return null;
  const renewal = keepRenewing({ everyMs: renewEveryMs, renew: acquire, failed });
  try {
    return await work();
  } finally {
    await renewal.stop();
    await leases.release(name, owner).catch(failed);
  }
}
