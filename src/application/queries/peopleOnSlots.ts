import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Needs } from '../ports/index.js';
import { missionViews, type ViewNeeds } from './missionViews.js';
import type { PersonOnSlotView } from './views.js';

/** Engagements of some missions as an organiser is asked about them, in the order given; nobody's own standing is shown. */
export async function peopleOnSlots(
  deps: ViewNeeds & Needs<'employees'>,
  organisationId: string,
  missions: readonly Mission[],
  engagements: readonly Engagement[],
): Promise<PersonOnSlotView[]> {
  const ids = [...new Set(engagements.map(({ employeeId }) => employeeId))];
  const [employees, views] = await Promise.all([
    deps.employees.findMany(organisationId, ids),
    missionViews(deps, organisationId, missions, null),
  ]);
  const names = new Map(employees.map(({ id, name }) => [id, name]));
  return engagements.flatMap(({ id, employeeId, missionId, slotId, state }) => {
    const mission = views.find((view) => view.id === missionId);
    const slot = mission?.slots.find((each) => each.id === slotId);
    if (!mission || !slot) return [];
    return [{ engagementId: id, name: names.get(employeeId) ?? '', state, mission, slot }];
  });
}
