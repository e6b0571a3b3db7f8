import type { Engagement } from '../../domain/engagements/engagement.js';
import { canLeave } from '../../domain/engagements/lifecycle.js';
import type { Mission } from '../../domain/missions/mission.js';
import { type Actor, isSystem } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { endEngagement } from './endEngagement.js';
import { findOwn } from './findOwn.js';

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
): Promise<Left | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own) return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  const left: Left = { kind: 'left', engagement, mission };
  if (engagement.state === 'withdrawn') return left;
  if (!canLeave(engagement.state)) return refused({ code: 'notSignedUp' });
  if (slot.startsAt <= deps.clock.now()) return refused({ code: 'tooLate', title: mission.title });
  await endEngagement(deps, engagement, 'leave', isSystem(actor) ? 'system' : 'employee');
  return left;
}
