import type { Leases, Log } from '../application/ports/index.js';
import { keepRenewing } from '../application/renewing.js';
import type { Timing } from './timing.js';

/** A workspace is silent this long when its process dies; a renewal may fail once without harm. */
const leaseMs = 15_000;
const renewEveryMs = 5_000;
/** We stop this long before the end: the clocks of two machines differ a little. */
const marginMs = 2_000;

/** A named lock, renewed while we work. */
export interface HeldLease {
  /** False once it was lost, or when this process was frozen past its end, whatever it remembers. */
  held(): boolean;
  /** Stops renewing. With `keepMs` it stays ours, and so nobody's, that long; else it is free at once. Never throws. */
  end(keepMs: number): Promise<void>;
}

interface Deps {
  readonly leases: Leases;
  readonly timing: Timing;
  readonly log: Log;
}

/** Takes the lease `name` for `owner`, or null when another holds it. Runs on the real clock. */
export async function holdLease(
  { leases, timing, log }: Deps,
  name: string,
  owner: string,
): Promise<HeldLease | null> {
  let until = 0;
  const acquire = async (ms: number): Promise<boolean> => {
    const now = timing.now();
    const taken = await leases.acquire(name, owner, new Date(now), new Date(now + ms));
    until = taken ? now + ms : 0;
    return taken;
  };
  if (!(await acquire(leaseMs))) return null;
  const told = (error: unknown) => log.error('lease.failed', { name }, error);
  const renewal = keepRenewing({
    everyMs: renewEveryMs,
    async renew() {
      const ours = await acquire(leaseMs);
      if (!ours) log.warn('lease.lost', { name });
      return ours;
    },
    failed: told,
    sleep: timing.sleep,
  });
  return {
    held: () => timing.now() < until - marginMs,
    async end(keepMs) {
      await renewal.stop();
      if (until > 0) await (keepMs > 0 ? acquire(keepMs) : leases.release(name, owner)).catch(told);
    },
  };
}
