import { deliver } from './deliver.js';
import type { Sending } from './inFlight.js';
import { later, type Outcome, untilTurn } from './outcome.js';
import { followPost } from './posts/channelPost.js';
import type { SendContext } from './sendContext.js';
import { tellWithheld } from './tellWithheld.js';

const retryMs = 5_000;

/** Delivers a claimed row and settles it. Never rejects: a row that could not be settled comes back in doubt. */
export async function sendRow(context: SendContext, sending: Sending): Promise<void> {
  const { log } = context.deps;
  const { id: deliveryId, inDoubt } = sending.delivery;
  try {
    const outcome = await deliver(context, sending).catch((error: unknown) => {
      // Nothing has left: `deliver` throws only before it sends, or after a refusal.
      log.error('delivery.broken', { deliveryId }, error);
      return later(context, sending.delivery, { code: 'broken', inDoubt, firstMs: retryMs, atLeastMs: 0 });
    });
    if (!sending.called) context.pacer.giveBack(context.messenger.pace);
    // Before the row ends, so that a crash loses no word of it.
    await tellOfLostPost(context, sending, outcome);
    await end(context, sending, outcome);
  } catch (error) {
    log.error('delivery.unsettled', { deliveryId }, error);
  }
}

/** Puts a claimed row back until its channel may be written to, in `waitMs`. Never rejects. */
export async function postpone(context: SendContext, sending: Sending, waitMs: number): Promise<void> {
  const { id: deliveryId } = sending.delivery;
  await end(context, sending, untilTurn(context, sending.delivery, waitMs)).catch((error: unknown) =>
    context.deps.log.error('delivery.unsettled', { deliveryId }, error),
  );
}

async function end(context: SendContext, sending: Sending, outcome: Outcome): Promise<void> {
  const { id: deliveryId } = sending.delivery;
  if (await settle(context, sending, outcome)) await afterwards(context, sending, outcome);
  else context.deps.log.warn('delivery.takenOver', { deliveryId });
}

/** A post that its channel will never show is told to whoever announced it, or organises it. */
async function tellOfLostPost(
  { deps }: SendContext,
  { delivery }: Sending,
  { end, inDoubt }: Outcome,
): Promise<void> {
  const { organisationId, recipient, subject } = delivery;
  // In doubt it may well be there: to announce again would post it twice.
  const lost = !inDoubt && (end.state === 'failed' || end.state === 'unreachable');
  if (!lost || recipient.kind !== 'channel' || subject.kind !== 'announcement') return;
  const announcement = await deps.announcements.find(organisationId, subject.announcementId);
  if (!announcement) return;
  const reason = end.state === 'unreachable' ? 'gone' : 'failed';
  await tellWithheld(deps, delivery, announcement, reason);
}

/** False when another process has taken the row over meanwhile. */
async function settle(context: SendContext, sending: Sending, { end, inDoubt }: Outcome): Promise<boolean> {
  for (;;) {
    const { delivery } = sending;
    if (await context.deps.deliveries.settle({ ...delivery, inDoubt }, end)) return true;
    // Claimed again by ourselves while this was being written: it ends with its newest lease.
    if (delivery === sending.delivery) return false;
  }
}

async function afterwards(
  context: SendContext,
  { delivery, said }: Sending,
  { end, learnt, inDoubt }: Outcome,
): Promise<void> {
  const { deps, wake } = context;
  const { id: deliveryId, organisationId, workspaceId } = delivery;
  switch (end.state) {
    case 'sent':
      if (learnt) {
        await deps.identities.setAddress(organisationId, learnt.identityId, learnt.address);
      }
      return followPost(deps, delivery, said);
    case 'failed':
    case 'unreachable':
      deps.log.warn(`delivery.${end.state}`, { deliveryId, workspaceId, code: end.failure, inDoubt });
      return;
    case 'queued':
      if (end.workspaceId !== undefined) wake(end.workspaceId);
      return;
    case 'cancelled':
      return;
  }
}
