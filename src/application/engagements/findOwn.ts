import type { Engagement } from '../../domain/engagements/engagement.js';
import { type Mission, type Slot, slotOf } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';

export interface OnMission {
  readonly engagement: Engagement;
  readonly mission: Mission;
  readonly slot: Slot;
}

/** An engagement of the actor's organisation with its mission and slot; null when there is none. */
export async function findEngagement(
  { engagements, missions }: Needs<'engagements' | 'missions'>,
  { organisation: { id: organisationId } }: Actor,
  engagementId: string,
): Promise<OnMission | null> {
  const engagement = await engagements.find(organisationId, engagementId);
  const mission = engagement && (await missions.find(organisationId, engagement.missionId));
  const slot = mission && slotOf(mission, engagement.slotId);
  return slot ? { engagement, mission, slot } : null;
}

/** The same for the actor's own; null when it is somebody else's, whoever's it is. */
export async function findOwn(
  deps: Needs<'engagements' | 'missions'>,
  actor: Actor,
  engagementId: string,
): Promise<OnMission | null> {
  const found = await findEngagement(deps, actor, engagementId);
  return found && may(actor, 'engagement.change', found.engagement) ? found : null;
}
