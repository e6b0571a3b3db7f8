import type { Delivery, SentRef } from '../domain/delivery.js';
import type { Outgoing } from '../messages/messenger.js';
import type { Pacer } from './pacer.js';
import { type Outbox, sendTimeoutMs } from './sendContext.js';
import { within } from './timing.js';

/** How long a workspace rests when an edit got no answer, in ms. An edit may be repeated without harm. */
const doubtMs = 10_000;

/** What a pass needs: the pacers remember which workspace asked for a pause. */
export interface Refreshing extends Omit<Outbox, 'wake'> {
  readonly pacerOf: (workspaceId: string) => Pacer;
  /** False when the pass has to end: the process stops, or another one refreshes. */
  readonly goOn: () => boolean;
}

/**
 * Puts what is true now in the place of a message that was sent. False: later, and nothing of its workspace before. A message
 * that was deleted, or that the platform refuses to edit, stays as it is.
 */
export async function edit(
  { deps, messengers, timing, pacerOf }: Refreshing,
  { id, workspaceId, platform }: Delivery,
  ref: SentRef,
  outgoing: Omit<Outgoing, 'deliveryId'>,
): Promise<boolean> {
  const messenger = messengers[platform];
  if (!messenger) return true;
  const outcome = await within(timing, sendTimeoutMs, () => messenger.update(ref, outgoing), {
    kind: 'inDoubt',
    code: 'noAnswer',
  });
  if (outcome.kind === 'sent') return true;
  deps.log.warn('message.notRefreshed', { deliveryId: id, outcome: outcome.kind, code: outcome.code });
  if (outcome.kind === 'unreachable' || outcome.kind === 'failed') return true;
  pacerOf(workspaceId).pause(outcome.kind === 'busy' ? outcome.retryAfterMs : doubtMs);
  return false;
}
