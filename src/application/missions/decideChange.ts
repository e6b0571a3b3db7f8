import { changed, differencesFor, differencesOf, type MissionChange } from '../../domain/missions/changes.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { missionOver, type Refused, refused } from '../refusals.js';
import { contentOf } from './contentOf.js';
import { correctMission } from './correctMission.js';
import { finishChange } from './finishChange.js';
import { type WhoIsTold, whoIsTold } from './planChange.js';

/** `told`: whether those on the mission are told, as was decided first. */
export interface ChangeDecided extends WhoIsTold {
  readonly kind: 'changeSaved' | 'changeDropped';
  readonly mission: Mission;
  readonly told: boolean;
}

export interface Decide {
  readonly changeId: string;
  readonly decision: 'tell' | 'quiet' | 'dropped';
}

/**
 * Saves a change to an announced mission, or gives it up. Organisers only. Of several who decide the same one, the first holds. What
 * moves in time or place is told, whatever was pressed. Nothing is saved when somebody has changed the same thing meanwhile.
 */
export async function decideChange(
  deps: NeedsOf<typeof finishChange> & NeedsOf<typeof findManaged> & NeedsOf<typeof save>,
  actor: EmployeeActor,
  { changeId, decision }: Decide,
): Promise<ChangeDecided | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const found = await deps.missionChanges.find(organisationId, changeId);
  if (!found) return refused({ code: 'changeGone' });
  const managed = await findManaged(deps, actor, found.missionId);
  if (managed.kind === 'refused') return managed;
  const isTold = decision === 'quiet' && moves(found) ? 'tell' : decision;
  const change = await deps.missionChanges.decide(organisationId, changeId, isTold);
  const { mission } = managed;
  if (!change) return refused({ code: 'changeGone' });
  const who = await whoIsTold(deps, change);
  if (change.decision === 'dropped') return { kind: 'changeDropped', mission, told: false, ...who };
  const saved = await save(deps, actor, change);
  if ('refusal' in saved) return saved;
  await finishChange(deps, saved, changeId);
  return { kind: 'changeSaved', mission: saved, told: change.decision === 'tell', ...who };
}

/** Time or place is another for somebody, or there is none any more. */
export const moves = (change: MissionChange): boolean =>
  differencesOf(change).some(({ what }) => what === 'times' || what === 'place' || what === 'dropped');

/** Whether anything of it is for those on the mission. */
export const concernsPeople = (change: MissionChange): boolean =>
  differencesFor(change, '').length > 0 || moves(change);

/** One conditional write, tried again when something else of the mission was changed at the same moment. */
async function save(
  deps: Needs<'clock'> & NeedsOf<typeof correctMission>,
  actor: EmployeeActor,
  change: MissionChange,
): Promise<Mission | Refused> {
  const { missions, clock } = deps;
  const { organisationId, missionId, id: changeId } = change;
  for (;;) {
    const mission = await missions.find(organisationId, missionId);
    if (!mission) return refused({ code: 'changeGone' });
    // It was saved by whoever pressed at the same time, or before a crash.
    if (change.revision !== null || mission.untold?.includes(changeId)) return mission;
    if (mission.status !== 'announced') return missionOver(mission);
    const content = changed(contentOf(mission), change);
    if (!content || isPast(change, clock.now()))
      return refused({ code: 'changeOvertaken', title: mission.title });
    const saved = await correctMission(deps, actor, mission, content, { changeId, contact: change });
    if (saved) return saved;
  }
}

/** A half-day moved to a time that is past by now, or given up once it has begun. */
const isPast = (change: MissionChange, now: Date): boolean =>
  differencesOf(change).some((one) => {
    if (one.what === 'dropped') return one.before.startsAt <= now;
    if (one.what === 'times' && one.before.startsAt.getTime() === one.after.startsAt.getTime()) return false;
    return (one.what === 'times' || one.what === 'added') && one.after.startsAt <= now;
  });
