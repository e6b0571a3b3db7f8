import type { Engagement } from '../../domain/engagements/engagement.js';
import { countedStates, takesOfQuota } from '../../domain/engagements/quota.js';
import type { Slot } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

export interface EngagedSlot {
  readonly engagement: Engagement;
  readonly slot: Slot;
}

/** The slots that take of a person's half-days, of every year, each with their engagement. */
export async function engagedSlots(
  { engagements, missions }: Needs<'engagements' | 'missions'>,
  { organisation, employee }: EmployeeActor,
): Promise<EngagedSlot[]> {
  const all = await engagements.ofEmployee(organisation.id, employee.id, countedStates);
  const counted = all.filter(takesOfQuota);
  if (counted.length === 0) return [];
  const ids = [...new Set(counted.map(({ missionId }) => missionId))];
  const found = await missions.findMany(organisation.id, ids);
  const slots = new Map(found.flatMap((mission) => mission.slots).map((slot) => [slot.id, slot]));
  return counted.flatMap((engagement) => {
    const slot = slots.get(engagement.slotId);
    return slot ? [{ engagement, slot }] : [];
  });
}
