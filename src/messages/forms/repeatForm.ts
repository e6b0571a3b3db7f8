import { DateTime } from 'luxon';
import type { Mission } from '../../domain/missions/mission.js';
import { type Repeat, repeatsAtMost, rhythms } from '../../domain/missions/repeats.js';
import type { RepeatField } from './fields.js';
import type { FieldProblem, FieldProblems, RepeatForm } from './form.js';
import { readDate } from './readTimes.js';

/** The form in which an organiser says how often a mission comes again. `said`: what they have said already. */
export const repeatForm = (
  formId: string,
  { id, title }: Pick<Mission, 'id' | 'title'>,
  said: RepeatForm['values'] = {},
): RepeatForm => ({
  ...{ kind: 'repeat', missionId: id, missionTitle: title, formId },
  values: { every: 'week', times: '4', until: '', ...said },
});

/** How often, and until when; or what is wrong, beside each field. Days are those of the clock of `timezone`. */
export function readRepeatForm(
  values: Readonly<Record<string, string>>,
  timezone: string,
  now: Date,
): Repeat | { problems: FieldProblems } {
  const value = (field: RepeatField) => (values[field] ?? '').trim();
  const problems: Partial<Record<RepeatField, FieldProblem>> = {};
  const every = rhythms.find((one) => one === value('every'));
  if (!every) problems.every = 'badChoice';
  const times = /^\d{1,3}$/.test(value('times')) ? Number(value('times')) : 0;
  const isTimed = value('times') !== '';
  if (isTimed && (times < 1 || times > repeatsAtMost)) problems.times = 'badTimes';
  const until = value('until') === '' ? null : readDate(value('until'), timezone);
  if (value('until') !== '' && !until) problems.until = 'badDate';
  if (until && until < DateTime.fromJSDate(now, { zone: timezone }).startOf('day'))
    problems.until = 'dateInPast';
  if (!isTimed && value('until') === '') problems.times = 'required';
  if (!every || Object.keys(problems).length > 0) return { problems };
  return { every, times: isTimed ? times : null, until: until?.toFormat('yyyy-MM-dd') ?? null };
}
