import { leavableStates } from '../../domain/engagements/lifecycle.js';
import { cancelledFace } from '../../domain/missions/face.js';
import {
  type CancelReason,
  cancellable,
  cancelNoteLongest,
  type Mission,
} from '../../domain/missions/mission.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import { type Actor, isSystem } from '../actor.js';
import { missionLine } from '../audit/missionLine.js';
import { writeDown } from '../audit/writeDown.js';
import type { scheduleNotices } from '../engagements/scheduleNotices.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { missionOver, type Refused, refused } from '../refusals.js';
import { cancelEngagement } from './cancelEngagement.js';

interface Which {
  readonly missionId: string;
}

/** Why: one of the list, the organiser's own words, or both. */
export interface CancelWhy {
  readonly reason?: CancelReason | undefined;
  readonly note?: string | undefined;
}

/** `people`: how many are on it, or were, and are told. */
export interface Cancellation {
  readonly kind: 'cancellable' | 'cancelled';
  readonly mission: Mission;
  readonly people: number;
}

/** Whether a mission can be cancelled, and how many people would be told: nothing is done yet. Organisers only. */
export async function findCancellable(
  deps: Needs<'engagements'> & NeedsOf<typeof findManaged>,
  actor: Actor,
  { missionId }: Which,
): Promise<Cancellation | Refused> {
  const found = await findManaged(deps, actor, missionId, 'mission.cancel');
  if (found.kind === 'refused') return found;
  const { mission } = found;
  if (!cancellable.includes(mission.status)) return missionOver(mission);
  const signedUp = await deps.engagements.ofMission(mission.organisationId, missionId, leavableStates);
  return { kind: 'cancellable', mission, people: signedUp.length };
}

type CancelNeeds = NeedsOf<typeof scheduleNotices> & Needs<'announcements'>;

/**
 * Cancels a mission: nobody can sign up any more, and nothing more is announced. Everyone on it is told, with the reason if there is
 * one. Organisers only.
 */
export async function cancelMission(
  deps: CancelNeeds & NeedsOf<typeof missionLine> & NeedsOf<typeof writeDown>,
  actor: Actor,
  { missionId, reason, note }: Which & CancelWhy,
): Promise<Cancellation | Refused> {
  const found = await findCancellable(deps, actor, { missionId });
  if (found.kind === 'refused') return found;
  if (isSystem(actor)) return refused({ code: 'organisersOnly' });
  const { organisationId } = found.mission;
  const words = note === undefined ? '' : visibleLine(note, cancelNoteLongest);
  const why = { ...(reason && { cancelReason: reason }), ...(words && { cancelNote: words }) };
  const after = { status: 'cancelled', ...why } as const;
  const line = missionLine(deps, actor, 'mission.cancelled', missionId, { before: found.mission, after });
  const cancelled = await deps.missions.update(
    organisationId,
    missionId,
    cancellable,
    after,
    undefined,
    line,
  );
  if (!cancelled) return missionOver(found.mission);
  const people = await finishCancellation(deps, cancelled);
  if (line) await writeDown(deps, line);
  return { kind: 'cancelled', mission: cancelled, people };
}

/**
 * What follows once a mission's status is `cancelled`: its announcements are stopped and its people told. The repair
 * pass does it again after a crash, and for somebody who signed up at the very moment. Gives the number of people told.
 */
export async function finishCancellation(deps: CancelNeeds, mission: Mission): Promise<number> {
  const { organisationId, id } = mission;
  const stoppable = ['draft', 'scheduled', 'sending'] as const;
  for (const { id: announcementId } of await deps.announcements.ofMission(organisationId, id)) {
    await deps.announcements.move(organisationId, announcementId, stoppable, 'cancelled');
    await deps.deliveries.cancelFor(organisationId, { announcementId }, []);
  }
  const signedUp = await deps.engagements.ofMission(organisationId, id, leavableStates);
  for (const engagement of signedUp) await cancelEngagement(deps, engagement);
  // Until everybody is shown it.
  if ((await deps.stalePosts.faceOf(organisationId, id)) !== cancelledFace(mission))
    await deps.stalePosts.mark(organisationId, id);
  return signedUp.length;
}
