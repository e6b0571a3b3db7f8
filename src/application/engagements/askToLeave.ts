import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import type { OnSlot } from './acceptOffer.js';
import { endEngagement } from './endEngagement.js';
import { findOwn } from './findOwn.js';
import { type Left, leftOf, nothingToLeave } from './leave.js';

/** Nothing has changed. A place to be left has to be asked about; an open offer is answered by its own buttons. */
export interface ToConfirm {
  readonly kind: 'toConfirm' | 'onOffer';
  readonly engagement: Engagement;
  readonly mission: Mission;
}

/**
 * The person asks to leave. Whoever only waits leaves at once: nobody counts on them. Who has a place is asked first. The
 * place may become theirs in that very moment: then they are asked as well.
 */
export async function askToLeave(
  deps: NeedsOf<typeof endEngagement> & NeedsOf<typeof findOwn>,
  actor: EmployeeActor,
  { engagementId }: { readonly engagementId: string },
): Promise<Left | OnSlot | ToConfirm | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  const over = await nothingToLeave(deps, own);
  if (over || !own) return over ?? refused({ code: 'notSignedUp' });
  const { engagement, mission } = own;
  if (engagement.state === 'waitlisted') {
    const ended = await endEngagement(deps, engagement, 'leave', 'employee', {}, true);
    return ended ? leftOf(own) : askToLeave(deps, actor, { engagementId });
  }
  const { offerExpiresAt } = engagement;
  const isOnOffer = engagement.state === 'offered' && offerExpiresAt !== null;
  const isOpen = isOnOffer && offerExpiresAt > deps.clock.now();
  return { kind: isOpen ? 'onOffer' : 'toConfirm', engagement, mission };
}
