import type { Engagement } from '../../domain/engagements/engagement.js';
import { type FeedbackFigure, feedbackFigure } from '../../domain/engagements/feedback.js';
import { liveStates } from '../../domain/engagements/lifecycle.js';
import { isToSay } from '../../domain/missions/changes.js';
import type { Question } from '../../domain/missions/questions.js';
import type { Actor } from '../actor.js';
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
  const feedback = feedbackFigure(signedUp, mission.slots, deps.clock.now());
  return {
    kind: 'roster',
    mission: view,
    slots: mission.slots.map(({ id }) => ({
      slotId: id,
      participants: participants(signedUp, id, names, mission.questions),
      planned: plannedOn(id, signedUp, planned),
    })),
    deliveries: await deps.deliveries.figures(
      organisationId,
      told.map(({ id }) => id),
    ),
    ...(feedback && { feedback }),
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
