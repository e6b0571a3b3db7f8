import type { Actor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { Refused } from '../refusals.js';
import { findManaged } from './findMission.js';
import { type ScheduledView, scheduledAtMost, scheduledView } from './managedViews.js';
import { missionViews } from './missionViews.js';
import type { MissionView } from './views.js';

export interface ScheduledOf {
  readonly kind: 'scheduledOf';
  readonly mission: MissionView;
  /** The next one first. */
  readonly scheduled: readonly ScheduledView[];
}

/** The announcements of a mission that wait for their time, for whoever may stop them. */
export async function scheduledOf(
  deps: Needs<'announcements' | 'missions'> & NeedsOf<typeof missionViews>,
  actor: Actor,
  missionId: string,
): Promise<ScheduledOf | Refused> {
  const found = await findManaged(deps, actor, missionId, 'mission.announce');
  if (found.kind === 'refused') return found;
  const organisationId = actor.organisation.id;
  const waiting = await deps.announcements.listScheduled(organisationId, scheduledAtMost, [missionId]);
  const [mission] = await missionViews(deps, organisationId, [found.mission], null, { places: false });
  if (!mission) throw new Error('a mission without a view');
  return { kind: 'scheduledOf', mission, scheduled: waiting.flatMap(scheduledView) };
}
