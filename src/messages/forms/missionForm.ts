import { DateTime } from 'luxon';
import type { Mission, Nonprofit } from '../../domain/missions/mission.js';
import { questionLine } from '../../domain/missions/questions.js';
import type { MissionField } from './fields.js';
import type { MissionForm } from './form.js';

const morning = { start: '09:00', end: '12:30' };

/** The form for a new mission; `timezone` is the organiser's. */
export const newMissionForm = (formId: string, timezone: string): MissionForm => ({
  kind: 'mission',
  missionId: null,
  formId,
  values: { ...morning, capacity: '10' },
  timezone,
});

/** The form of a new mission like one before: everything but its dates. The mission's own clock stays. */
export function duplicateMissionForm(
  formId: string,
  mission: Mission,
  nonprofit: Nonprofit | null,
): MissionForm {
  const { values, ...form } = editMissionForm(formId, mission, nonprofit);
  return { ...form, missionId: null, copyOf: mission.id, values: { ...values, date: '' } };
}

/** The form of a mission that exists, with what it is now, on the mission's own clock. */
export function editMissionForm(formId: string, mission: Mission, nonprofit: Nonprofit | null): MissionForm {
  const [slot] = mission.slots;
  const timezone = slot?.timezone ?? 'UTC';
  const local = (instant: Date | undefined, format: string) =>
    instant ? DateTime.fromJSDate(instant, { zone: timezone }).toFormat(format) : '';
  const { title, summary, place, bring = '', skills, questions = [] } = mission;
  const values: Record<MissionField, string> = {
    ...{ title, summary, place, bring, nonprofit: nonprofit?.name ?? '', skills: skills.join(', ') },
    date: local(slot?.startsAt, 'yyyy-MM-dd'),
    start: local(slot?.startsAt, 'HH:mm'),
    end: local(slot?.endsAt, 'HH:mm'),
    capacity: String(slot?.capacity ?? ''),
    questions: questions.map(questionLine).join('\n'),
  };
  return { kind: 'mission', missionId: mission.id, formId, timezone, values };
}
