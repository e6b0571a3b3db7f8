import type { Needs } from '../../application/ports/index.js';
import { keepRenewing, type Renewal } from '../../application/renewing.js';
import type { Incoming } from '../incoming.js';

/** About what a person waits when the process that heard them has died. */
const leaseMs = 10_000;
const renewEveryMs = 2_000;
/** Two minutes: longer than any answer takes. Whoever is at it for longer has forgotten it. */
const renewalsAtMost = 60;
/** What a chat did not take is tried again after so long. */
const retryMs = 30_000;

/** Until when an accepted event is one process's to answer, before another may think that process dead. */
export const leasedUntil = (now: Date): Date => new Date(now.getTime() + leaseMs);

/** When an answer that a chat did not take is tried again. */
export const retriedAt = (now: Date): Date => new Date(now.getTime() + retryMs);

/** Events that this process is at: no other takes them over, however long it is, while it lives. */
export interface Holds {
  hold(incoming: Incoming): void;
  letGo(incoming: Incoming): void;
  letAllGo(): void;
}

/** Renews the leases of the events held, all at once, for as long as there are any. */
export function createHolds(deps: Needs<'clock' | 'inbox'>): Holds {
  const renewalsLeft = new Map<Incoming, number>();
  let renewal: Renewal | undefined;

  async function renew(): Promise<boolean> {
    for (const [incoming, left] of renewalsLeft) {
      if (left > 0) renewalsLeft.set(incoming, left - 1);
      else renewalsLeft.delete(incoming);
    }
    stopWhenEmpty();
    if (!renewal) return false;
    await deps.inbox.renew([...renewalsLeft.keys()], leasedUntil(deps.clock.now()));
    return true;
  }

  function stopWhenEmpty(): void {
    if (renewalsLeft.size > 0) return;
    void renewal?.stop();
    renewal = undefined;
  }

  return {
    hold(incoming) {
      renewalsLeft.set(incoming, renewalsAtMost);
      // When one fails, the next may not; at worst somebody is heard twice.
      renewal ??= keepRenewing({ everyMs: renewEveryMs, renew, failed: () => undefined });
    },
    letGo(incoming) {
      renewalsLeft.delete(incoming);
      stopWhenEmpty();
    },
    letAllGo() {
      renewalsLeft.clear();
      stopWhenEmpty();
    },
  };
}
