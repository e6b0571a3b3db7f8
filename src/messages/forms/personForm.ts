import { longestReason } from '../../domain/engagements/approval.js';
import { comingSlots, type Mission } from '../../domain/missions/mission.js';
import type { FieldProblems, PersonForm } from './form.js';

/** The form in which a colleague is put on one of a mission's half-days. */
export const personForm = (formId: string, mission: Mission, now: Date): PersonForm => ({
  ...{ kind: 'person', formId, missionId: mission.id, missionTitle: mission.title },
  values: { person: '', slot: '', reason: '' },
  slots: comingSlots(mission, now).map(({ id, startsAt, endsAt, timezone }) => ({
    ...{ id, startsAt, endsAt, timezone },
  })),
});

/** Whom, on which half-day and why; or what is wrong, beside each field. */
export function readPersonForm(
  { person = '', slot = '', reason = '' }: Readonly<Record<string, string>>,
  { slots }: Pick<PersonForm, 'slots'>,
): { userId: string; slotId: string; reason: string } | { problems: FieldProblems } {
  const [only, ...others] = slots;
  const chosen = slots.find(({ id }) => id === slot) ?? (others.length === 0 ? only : undefined);
  const problems: FieldProblems = {
    ...(person === '' && { person: 'required' }),
    ...(!chosen && { slot: 'required' }),
    ...readReason(reason),
  };
  if (!chosen || Object.keys(problems).length > 0) return { problems };
  return { userId: person, slotId: chosen.id, reason };
}

/** What is wrong with a reason that somebody is told. */
export const readReason = (reason = ''): FieldProblems =>
  reason.trim().length > longestReason ? { reason: 'tooLong' } : {};
