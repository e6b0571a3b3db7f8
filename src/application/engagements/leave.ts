import type { Engagement } from '../../domain/engagements/engagement.js';
import { canLeave, liveStates } from '../../domain/engagements/lifecycle.js';
import type { Mission } from '../../domain/missions/mission.js';
import { type Actor, isSystem } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { type OnSlot, onSlot } from './acceptOffer.js';
import { endEngagement } from './endEngagement.js';
import { findOwn, type OnMission } from './findOwn.js';

export interface Left {
  readonly kind: 'left';
  /** As it was before they left. */
  readonly engagement: Engagement;
  readonly mission: Mission;
}

/**
 * The person leaves a slot or its waiting list. A seat that was theirs goes at once to the first in line. The service
 * leaves for those who are here no more.
 */
export async function leave(
  deps: NeedsOf<typeof endEngagement> & NeedsOf<typeof findOwn>,
  actor: Actor,
  { engagementId }: { readonly engagementId: string },
): Promise<Left | OnSlot | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  const over = await nothingToLeave(deps, own);
  if (over || !own) return over ?? refused({ code: 'notSignedUp' });
  await endEngagement(deps, own.engagement, 'leave', isSystem(actor) ? 'system' : 'employee');
  return leftOf(own);
}

export const leftOf = ({ engagement, mission }: OnMission): Left => ({ kind: 'left', engagement, mission });

/**
 * Why there is nothing to leave: it is not theirs, or too late. Or they have left already. Who came back since is told where
 * they stand. Null when there is something to leave.
 */
export async function nothingToLeave(
  { engagements, clock }: Needs<'engagements' | 'clock'>,
  own: OnMission | null,
): Promise<Left | OnSlot | Refused | null> {
  if (!own) return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  if (engagement.state === 'withdrawn') {
    const { organisationId, employeeId, slotId } = engagement;
    const live = await engagements.ofEmployee(organisationId, employeeId, liveStates);
    const back = live.find((one) => one.slotId === slotId);
    return back ? onSlot(mission, back, true) : leftOf(own);
  }
  if (!canLeave(engagement.state)) return refused({ code: 'notSignedUp' });
  return slot.startsAt <= clock.now() ? refused({ code: 'tooLate', title: mission.title }) : null;
}
