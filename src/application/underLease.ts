import { setTimeout as sleep } from 'node:timers/promises';
import type { Needs } from './ports/index.js';
import { keepRenewing } from './renewing.js';

interface Lease {
  readonly name: string;
  /** Renewed three times as often, while the work lasts. */
  readonly leaseMs: number;
  /** For so long is waited while another process has it. */
  readonly patienceMs: number;
}

const lookEveryMs = 40;

/** Does some work while no other process does work of this name; null when another has it. On the machine's clock, as every named lease. */
export async function underLease<Outcome>(
  { leases, newId, log }: Needs<'leases' | 'newId' | 'log'>,
  { name, leaseMs, patienceMs }: Lease,
  work: () => Promise<Outcome>,
): Promise<{ readonly outcome: Outcome } | null> {
  const owner = newId();
  const acquire = () => {
    const now = Date.now();
    return leases.acquire(name, owner, new Date(now), new Date(now + leaseMs));
  };
  const failed = (error: unknown) => log.error('lease.failed', {}, error);
  const giveUpAt = Date.now() + patienceMs;
  while (!(await acquire())) {
    if (Date.now() >= giveUpAt) return null;
    await sleep(lookEveryMs);
  }
  const renewal = keepRenewing({ everyMs: leaseMs / 3, renew: acquire, failed });
  try {
    return { outcome: await work() };
  } finally {
    await renewal.stop();
    await leases.release(name, owner).catch(failed);
  }
}
