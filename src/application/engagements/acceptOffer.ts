import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission } from '../../domain/missions/mission.js';
import { type Actor, isSystem } from '../actor.js';
import { may } from '../may.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { expireOffer } from './expireOffers.js';
import { findOwn } from './findOwn.js';
import { scheduleNotices } from './scheduleNotices.js';
import { approvalOf } from './takeSeat.js';
import { transition } from './transition.js';
import { withinQuota } from './withinQuota.js';

/** Where somebody stands on a slot after they asked for a place. */
export interface OnSlot {
  readonly kind: 'onSlot';
  readonly engagement: Engagement;
  readonly mission: Mission;
  /** They stood there before: nothing was written. */
  readonly already: boolean;
}

export const onSlot = (mission: Mission, engagement: Engagement, already: boolean): OnSlot => ({
  kind: 'onSlot',
  engagement,
  mission,
  already,
});

/** The seat is theirs, or kept until their manager has answered. */
export const isTaken = ({ state }: Engagement): boolean => state === 'confirmed' || state === 'pending';

/** The person takes the seat that is kept for them. Taking it twice is the same as once. */
export async function acceptOffer(
  deps: NeedsOf<typeof expireOffer> & NeedsOf<typeof findOwn> & NeedsOf<typeof withinQuota>,
  actor: Actor,
  { engagementId }: { readonly engagementId: string },
): Promise<OnSlot | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own) return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  if (isTaken(engagement)) return onSlot(mission, engagement, true);
  const gone = refused({ code: 'offerGone', title: mission.title });
  if (engagement.state !== 'offered') return gone;
  if (isSystem(actor) || !may(actor, 'engagement.signUp')) return refused({ code: 'noGuests' });
  if (engagement.offerExpiresAt !== null && engagement.offerExpiresAt <= deps.clock.now()) {
    await expireOffer(deps, engagement);
    return gone;
  }
  const approval = await approvalOf(deps, actor.organisation, slot, engagement);
  const outcome = await withinQuota(deps, actor, { mission, slot }, () =>
    approval
      ? transition(deps, engagement, 'acceptToAsk', 'employee', { approval })
      : transition(deps, engagement, 'accept', 'employee', {}),
  );
  if (outcome.kind === 'refused') return outcome;
  if (outcome.kind === 'moved') {
    await scheduleNotices(deps, outcome.engagement);
    return onSlot(mission, outcome.engagement, false);
  }
  // Moved between our reading and our writing: by the same person from the other chat, or by the clock.
  const current = await deps.engagements.find(engagement.organisationId, engagement.id);
  return current && isTaken(current) ? onSlot(mission, current, true) : gone;
}
