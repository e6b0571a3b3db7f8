import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { isTaken, type OnSlot, onSlot } from './acceptOffer.js';
import { endEngagement } from './endEngagement.js';
import { findOwn } from './findOwn.js';

export interface Declined {
  readonly kind: 'declined';
  readonly engagement: Engagement;
  readonly mission: Mission;
}

/** The person lets the kept seat go: it is offered to the next in line at once. So is the one of the colleague who asked them. */
export async function declineOffer(
  deps: NeedsOf<typeof endEngagement> & NeedsOf<typeof findOwn>,
  actor: Actor,
  { engagementId }: { readonly engagementId: string },
): Promise<Declined | OnSlot | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own) return refused({ code: 'notSignedUp' });
  const { engagement, mission } = own;
  // Taken meanwhile, as in words: an older card does not take it away.
  if (isTaken(engagement)) return onSlot(mission, engagement, true);
  if (engagement.state === 'declined') return { kind: 'declined', engagement, mission };
  const declined = await endEngagement(deps, engagement, 'decline', 'employee');
  const code = engagement.pair ? 'pairGone' : 'offerGone';
  if (!declined) return refused({ code, title: mission.title });
  return { kind: 'declined', engagement: declined, mission };
}
