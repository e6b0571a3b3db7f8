import { leavableStates } from '../../domain/engagements/lifecycle.js';
import type { EmployeeActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { engagementViews } from './engagementViews.js';
import type { EngagementView } from './views.js';

/** The person's missions that are not over, the soonest first. */
export async function myMissions(
  deps: NeedsOf<typeof engagementViews>,
  actor: EmployeeActor,
): Promise<EngagementView[]> {
  const { organisation, employee } = actor;
  const live = await deps.engagements.ofEmployee(organisation.id, employee.id, leavableStates);
  const views = await engagementViews(deps, organisation.id, live);
  const now = deps.clock.now();
  return views.filter(({ slot, mission }) => slot.endsAt > now && mission.status !== 'cancelled');
}
