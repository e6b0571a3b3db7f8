import type { EngagementView } from '../../application/queries/views.js';
import { type Answer, says } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import { isOpenOffer } from '../understanding/decisions/offer.js';

/** What was offered, or asked by a colleague, shown once more. */
export const offerAgain = (engagement: EngagementView): Message =>
  engagement.standing.state === 'invited'
    ? { kind: 'pair.invited', engagement }
    : { kind: 'engagement.offered', engagement, again: true };

/** A place that is only offered is not left but declined. One question about it, so that "oui" and "non" answer that one. */
export const asksToLeave = (now: Date, engagement: EngagementView): Answer =>
  says(
    isOpenOffer(now)(engagement) ? offerAgain(engagement) : { kind: 'engagement.leaveConfirm', engagement },
  );
