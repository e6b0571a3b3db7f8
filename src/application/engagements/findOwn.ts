import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { slotOf } from '../missions/findSlot.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';

/** The person's own engagement of this id with its mission and slot; null when it is not theirs, whoever's it is. */
export async function findOwn(
  ports: Ports,
  person: Person,
  engagementId: string,
): Promise<{ engagement: Engagement; mission: Mission; slot: Slot } | null> {
  const organisationId = person.organisation.id;
  const engagement = await ports.engagements.find(organisationId, engagementId);
  if (engagement?.employeeId !== person.employee.id) return null;
  const mission = await ports.missions.find(organisationId, engagement.missionId);
  const slot = mission && slotOf(mission, engagement.slotId);
  return mission && slot ? { engagement, mission, slot } : null;
}
