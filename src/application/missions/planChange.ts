import { leavableStates } from '../../domain/engagements/lifecycle.js';
import {
  differencesFor,
  differencesOf,
  differing,
  droppedBy,
  type MissionChange,
  type MissionContent,
  movesFor,
} from '../../domain/missions/changes.js';
import type { Mission, Nonprofit } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused, type ThingRefused, thingRefused } from '../refusals.js';
import { contentOf } from './contentOf.js';
import { resizeMission } from './resizeMission.js';
import type { Saved } from './saveMission.js';

/** Whom a change is told to: so many people. So many of them are asked whether they still come, and so many lose a place. */
export interface WhoIsTold {
  readonly people: number;
  readonly asked: number;
  readonly lost: number;
}

/** What is to change, and who would be told: nothing is done yet. */
export interface Planned extends WhoIsTold {
  readonly kind: 'planned';
  readonly mission: Mission;
  readonly change: MissionChange;
}

interface Wanted {
  /** The form's own: sent twice, it is one change. */
  readonly changeId: string;
  readonly content: Partial<MissionContent>;
  /** Whom to ask for on site, where that is to be another. */
  readonly contact?: Record<'before' | 'after', Nonprofit['contact']> | undefined;
  readonly askedAt: Date;
}

/**
 * What an organiser wants a mission to be that is announced. The number of places alone is changed at once, since nobody is told. Of
 * anything else it is asked first, with whom it would be told to. What people have answered already is not asked otherwise.
 */
export async function planChange(
  deps: NeedsOf<typeof resizeMission> & Needs<'missionChanges' | 'newId'>,
  actor: EmployeeActor,
  mission: Mission,
  { changeId, content, contact, askedAt }: Wanted,
): Promise<Planned | Saved | ThingRefused | Refused> {
  const { before, after } = differing(contentOf(mission), content);
  const parts = {
    before: { ...before, ...(contact && { contact: contact.before }) },
    after: { ...after, ...(contact && { contact: contact.after }) },
  };
  if ('questions' in parts.after) return thingRefused('questions', 'questionsAsked');
  if (differencesOf(parts).every(({ what }) => what === 'capacity'))
    return resizeMission(deps, actor, mission, parts, askedAt);
  const change: MissionChange = {
    ...{ id: changeId, organisationId: mission.organisationId, missionId: mission.id },
    ...{ createdBy: actor.employee.id, createdAt: deps.clock.now(), ...parts },
    ...{ decision: 'open', revision: null, savedAt: null },
  };
  const kept = await keep(deps, change);
  if (!kept) return refused({ code: 'temporary' });
  return { kind: 'planned', mission, change: kept, ...(await whoIsTold(deps, kept)) };
}

/** The same form may be sent again with something else in it, or after it was decided. That is another change. */
async function keep(
  { missionChanges, newId }: Needs<'missionChanges' | 'newId'>,
  change: MissionChange,
): Promise<MissionChange | null> {
  const there = await missionChanges.ensure(change);
  const isSame = there?.decision === 'open' && JSON.stringify(there.after) === JSON.stringify(change.after);
  return isSame ? there : missionChanges.ensure({ ...change, id: newId() });
}

/** Counted as people: somebody on two half-days is one. */
export async function whoIsTold(
  { engagements }: Needs<'engagements'>,
  change: MissionChange,
): Promise<WhoIsTold> {
  const { organisationId, missionId } = change;
  const on = await engagements.ofMission(organisationId, missionId, leavableStates);
  const told = on.filter(({ slotId }) => differencesFor(change, slotId).length > 0);
  const asked = told.filter(({ slotId, state }) => state === 'confirmed' && movesFor(change, slotId));
  const gone = droppedBy(change).map(({ id }) => id);
  const lost = told.filter(({ slotId }) => gone.includes(slotId));
  const people = (of: typeof on) => new Set(of.map(({ employeeId }) => employeeId)).size;
  return { people: people(told), asked: people(asked), lost: people(lost) };
}
