import type { Engagement } from '../../domain/engagements/engagement.js';
import { type FeedbackFigure, feedbackFigure } from '../../domain/engagements/feedback.js';
import { liveStates } from '../../domain/engagements/lifecycle.js';
import { isToSay } from '../../domain/missions/changes.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Question } from '../../domain/missions/questions.js';
import { decisionDue, type Shortfall, shortfallOf } from '../../domain/missions/shortfall.js';
import type { Policy } from '../../domain/organisations/organisation.js';
import { type Actor, isSystem } from '../actor.js';
import type { Needs } from '../ports/index.js';
import type { Refused } from '../refusals.js';
import type { DeliveryFigures } from './deliveryFigures.js';
import { findManaged } from './findMission.js';
import { missionViews, type ViewNeeds } from './missionViews.js';
import { type PlannedView, plannedOn } from './plannedReminders.js';
import type { AnswerView, MissionView, ParticipantView } from './views.js';

/** Who is on a half-day, and which reminders have still to leave to them. */
export interface RosterSlot {
  readonly slotId: string;
  readonly participants: readonly ParticipantView[];
  readonly planned: readonly PlannedView[];
  /** How many it needs; absent where it takes place with anybody. */
  readonly minimum?: MinimumView;
}

/** Where the minimum of a half-day stands, as long as it matters. */
export interface MinimumView {
  readonly minimum: number;
  /** Those who have a place for sure. */
  readonly people: number;
  /** `planned`: nothing is to be decided yet. */
  readonly state: 'planned' | Shortfall['state'];
  /** When it is decided, or asked again; UTC. Null where that is now, or was. */
  readonly dueAt: Date | null;
}

export interface Roster {
  readonly kind: 'roster';
  readonly mission: MissionView;
  readonly slots: readonly RosterSlot[];
  readonly deliveries: DeliveryFigures;
  /** What people thought of it, together; absent when it is not told (yet). */
  readonly feedback?: FeedbackFigure;
}

/** Who is on each slot of a mission, in order of arrival, and how its announcements fared. Organisers only. */
export async function roster(
  deps: ViewNeeds & Needs<'missions' | 'employees' | 'announcements' | 'deliveries'>,
  actor: Actor,
  missionId: string,
): Promise<Roster | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const organisationId = actor.organisation.id;
  // Whoever organises is an employee: the service looks at no list.
  const policy = isSystem(actor) ? null : actor.organisation.policy;
  const signedUp = await deps.engagements.ofMission(organisationId, missionId, liveStates);
  const ids = [...new Set(signedUp.map((one) => one.employeeId))];
  const people = await deps.employees.findMany(organisationId, ids);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const told = await deps.announcements.ofMission(organisationId, missionId);
  const planned = await deps.deliveries.plannedReminders(
    organisationId,
    signedUp.map(({ id }) => id),
  );
  const [view] = await missionViews(deps, organisationId, [mission], null);
  if (!view) throw new Error('a mission without a view');
  const now = deps.clock.now();
  const feedback = feedbackFigure(signedUp, mission.slots, now);
  return {
    kind: 'roster',
    mission: view,
    slots: mission.slots.map((slot) => ({
      slotId: slot.id,
      participants: participants(signedUp, slot.id, names, mission.questions),
      planned: plannedOn(slot.id, signedUp, planned),
      ...minimumOf(mission, slot, signedUp, { now, policy }),
    })),
    deliveries: await deps.deliveries.figures(
      organisationId,
      told.map(({ id }) => id),
    ),
    ...(feedback && { feedback }),
  };
}

/** Of one that has begun, or is off, nothing is to be decided any more. */
function minimumOf(
  mission: Mission,
  slot: Slot,
  signedUp: readonly Engagement[],
  { now, policy }: { readonly now: Date; readonly policy: Policy | null },
): { minimum?: MinimumView } {
  const { minimum } = slot;
  if (minimum === null || !policy || mission.status === 'cancelled' || slot.startsAt <= now) return {};
  const known = shortfallOf(mission, slot);
  const people = signedUp.filter(({ slotId, state }) => slotId === slot.id && state === 'confirmed').length;
  const dueAt = decisionDue(slot, known, policy);
  return {
    minimum: {
      minimum,
      people,
      state: known?.state ?? 'planned',
      dueAt: dueAt && dueAt > now ? dueAt : null,
    },
  };
}

/** Those with a seat first, then the waiting list, each by ticket. */
function participants(
  all: readonly Engagement[],
  slotId: string,
  names: ReadonlyMap<string, string>,
  questions: readonly Question[] = [],
): ParticipantView[] {
  const onSlot = all.filter((one) => one.slotId === slotId).sort((a, b) => a.ticket - b.ticket);
  const waiting = onSlot.filter(({ state }) => state === 'waitlisted');
  const seated = onSlot.filter(({ state }) => state !== 'waitlisted');
  return [...seated, ...waiting].map((one) => ({
    name: names.get(one.employeeId) ?? '',
    state: one.state,
    position: one.state === 'waitlisted' ? waiting.indexOf(one) + 1 : null,
    ...(isToSay(one) && { toSay: true as const }),
    ...(one.state === 'absent' && one.absence?.said && { excused: true as const }),
    ...(one.answers && { answers: answersOf(questions, one.answers) }),
  }));
}

const answersOf = (questions: readonly Question[], answers: readonly string[]): AnswerView[] =>
  questions.flatMap(({ text, kind }, at) => {
    const answer = answers[at];
    return answer === undefined ? [] : [{ question: text, kind, answer }];
  });
