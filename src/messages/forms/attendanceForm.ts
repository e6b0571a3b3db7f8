import {
  type Presence,
  presences,
  reasonAtMost,
  type Statement,
} from '../../domain/engagements/attendance.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { tidySentence } from '../../domain/engagements/feedback.js';
import { minutesOf } from '../../domain/engagements/hoursGiven.js';
import { readHours } from '../../domain/engagements/readHours.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { AttendanceForm, FieldProblems } from './form.js';

/** The form of whether somebody was there, with what the company has said of them. */
export function attendanceForm(
  formId: string,
  { id, attendance }: Engagement,
  { title }: Mission,
  slot: Slot,
  name: string,
): AttendanceForm {
  const said = attendance?.company;
  const minutes = said && said.minutes > 0 ? said.minutes : minutesOf(slot);
  return {
    kind: 'attendance',
    missionId: null,
    engagementId: id,
    name,
    missionTitle: title,
    formId,
    values: { presence: said?.presence ?? '', hours: hoursText(minutes), reason: said?.reason ?? '' },
  };
}

/** "3:30", which is read alike in both languages. */
const hoursText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

type Said = Omit<Statement, 'minutes'> & { readonly minutes?: number };

/** What the form says; or what is wrong with it, beside each field. */
export function readAttendanceForm({
  presence = '',
  hours = '',
  reason = '',
}: Readonly<Record<string, string>>): { said: Said } | { problems: FieldProblems } {
  const chosen = presences.find((one): one is Presence => one === presence);
  const sentence = tidySentence(reason);
  const minutes = hours.trim() === '' ? undefined : readHours(hours);
  const problems: FieldProblems = {
    ...(presence === '' && { presence: 'required' }),
    ...(presence !== '' && !chosen && { presence: 'badChoice' }),
    ...(chosen === 'present' && minutes === null && { hours: 'badHours' }),
    ...((sentence?.length ?? 0) > reasonAtMost && { reason: 'tooLong' }),
    ...(chosen === 'disputed' && !sentence && { reason: 'required' }),
  };
  if (!chosen || Object.keys(problems).length > 0) return { problems };
  return { said: { presence: chosen, reason: sentence, ...(minutes ? { minutes } : {}) } };
}
