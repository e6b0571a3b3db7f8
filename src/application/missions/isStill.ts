import type { Mission, MissionStatus } from '../../domain/missions/mission.js';
import type { Ports } from '../ports/index.js';

/** True when a change that was not made was one too late: another form, sent after it, has been saved, and holds. */
export async function isStill(
  ports: Ports,
  { organisationId, id }: Mission,
  statuses: readonly MissionStatus[],
): Promise<boolean> {
  const mission = await ports.missions.find(organisationId, id);
  return mission !== null && statuses.includes(mission.status);
}
