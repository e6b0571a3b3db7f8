import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { slotOf } from '../missions/findSlot.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionViews } from '../queries/missionViews.js';
import type { PersonOnSlotView } from '../queries/views.js';

/** Somebody's engagement of the organiser's organisation, with its mission and slot; null when there is none. */
export async function findOnSlot(
  ports: Ports,
  { organisation: { id: organisationId } }: Person,
  engagementId: string,
): Promise<{ engagement: Engagement; mission: Mission; slot: Slot } | null> {
  const engagement = await ports.engagements.find(organisationId, engagementId);
  const mission = engagement && (await ports.missions.find(organisationId, engagement.missionId));
  const slot = mission && slotOf(mission, engagement.slotId);
  return slot ? { engagement, mission, slot } : null;
}

/** Engagements of some missions as an organiser is asked about them, in the order given; nobody's own standing is shown. */
export async function peopleOnSlots(
  ports: Ports,
  organisationId: string,
  missions: readonly Mission[],
  engagements: readonly Engagement[],
): Promise<PersonOnSlotView[]> {
  const ids = [...new Set(engagements.map(({ employeeId }) => employeeId))];
  const [employees, views] = await Promise.all([
    ports.employees.findMany(organisationId, ids),
    missionViews(ports, organisationId, missions, null),
  ]);
  const names = new Map(employees.map(({ id, name }) => [id, name]));
  return engagements.flatMap(({ id, employeeId, missionId, slotId, state }) => {
    const mission = views.find((view) => view.id === missionId);
    const slot = mission?.slots.find((each) => each.id === slotId);
    if (!mission || !slot) return [];
    return [{ engagementId: id, name: names.get(employeeId) ?? '', state, mission, slot }];
  });
}
