import { deliver } from './deliver.js';
import type { Flight } from './inFlight.js';
import { followPost } from './posts/followPost.js';
import { later, type Verdict } from './outcome.js';
import type { Way } from './sendContext.js';

const retryMs = 5_000;

/** Delivers a claimed row and settles it. Never rejects: a row that could not be settled comes back in doubt. */
export async function sendRow(way: Way, flight: Flight): Promise<void> {
  const { log } = way.ports;
  const { id: deliveryId, inDoubt } = flight.delivery;
  try {
    const verdict = await deliver(way, flight).catch((error: unknown) => {
      // Nothing has left: `deliver` throws only before it sends, or after a refusal.
      log.error('delivery.broken', { deliveryId }, error);
      return later(way, flight.delivery, { code: 'broken', inDoubt, firstMs: retryMs, atLeastMs: 0 });
    });
    if (!flight.called) way.lane.giveBack(way.messenger.perSecond);
    if (await settle(way, flight, verdict)) await afterwards(way, flight, verdict);
    else log.warn('delivery.takenOver', { deliveryId });
  } catch (error) {
    log.error('delivery.unsettled', { deliveryId }, error);
  }
}

/** False when another process has taken the row over meanwhile. */
async function settle(way: Way, flight: Flight, { end, inDoubt }: Verdict): Promise<boolean> {
  for (;;) {
    const { delivery } = flight;
    if (await way.ports.store.deliveries.settle({ ...delivery, inDoubt }, end)) return true;
    // Claimed again by ourselves while this was being written: it ends with its newest lease.
    if (delivery === flight.delivery) return false;
  }
}

async function afterwards(
  way: Way,
  { delivery, said }: Flight,
  { end, learnt, inDoubt }: Verdict,
): Promise<void> {
  const { ports, wake } = way;
  const { id: deliveryId, organisationId, workspaceId } = delivery;
  switch (end.state) {
    case 'sent':
      if (learnt) {
        await ports.store.identities.setAddress(organisationId, learnt.identityId, learnt.address);
      }
      return followPost(ports, delivery, said);
    case 'failed':
    case 'unreachable':
      ports.log.warn(`delivery.${end.state}`, { deliveryId, workspaceId, code: end.failure, inDoubt });
      return;
    case 'queued':
      if (end.workspaceId !== undefined) wake(end.workspaceId);
      return;
    case 'cancelled':
      return;
  }
}
