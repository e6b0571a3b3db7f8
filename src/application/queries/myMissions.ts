import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { timeGiven } from '../../domain/engagements/hoursGiven.js';
import { leavableStates, liveStates } from '../../domain/engagements/lifecycle.js';
import type { EmployeeActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { engagementViews } from './engagementViews.js';
import type { EngagementView, PastView } from './views.js';

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

const tookPart: readonly EngagementState[] = liveStates.filter(
  (state) => state === 'confirmed' || !leavableStates.includes(state),
);

/** The person's missions that are over, the last one first, with the hours they gave. */
export async function pastMissions(
  deps: NeedsOf<typeof engagementViews>,
  { organisation, employee }: EmployeeActor,
): Promise<PastView[]> {
  const theirs = await deps.engagements.ofEmployee(organisation.id, employee.id, tookPart);
  const views = await engagementViews(deps, organisation.id, theirs);
  const now = deps.clock.now();
  return views
    .filter(({ slot, mission }) => slot.endsAt <= now && mission.status !== 'cancelled')
    .map((view) => withTime(view, theirs))
    .reverse();
}

/** With the hours they gave, and who has attested them. */
function withTime(view: EngagementView, theirs: readonly Engagement[]): PastView {
  const engagement = theirs.find(({ id }) => id === view.standing.engagementId);
  const given = engagement ? timeGiven(engagement, view.slot) : null;
  return { ...view, hours: given && given.minutes / 60, attestedBy: given?.by ?? 'nobody' };
}
