import type { Settings } from '../../application/people/saveSettings.js';
import { locales } from '../../domain/people/locale.js';
import type { Hours } from '../../domain/people/preferences.js';
import type { SettingsField } from './fields.js';
import type { FieldProblem, FieldProblems } from './form.js';

type Problems = Partial<Record<SettingsField, FieldProblem>>;

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const weekday = /^[1-7]$/;

/** Checks every field of the settings' form. Both hours are given or none. */
export function readSettingsForm(
  values: Readonly<Record<string, string>>,
): { settings: Settings } | { problems: FieldProblems } {
  const problems: Problems = {};
  const value = (field: SettingsField) => (values[field] ?? '').trim();
  const language = locales.find((one) => one === value('language'));
  if (!language) problems.language = 'badChoice';
  for (const stream of ['announcements', 'reminders'] as const)
    if (!['on', 'off'].includes(value(stream))) problems[stream] = 'badChoice';
  const hours = readHours(value('from'), value('to'), problems);
  const days = value('days')
    .split(',')
    .map((day) => day.trim())
    .filter((day) => day !== '');
  if (!days.every((day) => weekday.test(day))) problems.days = 'badChoice';
  if (!language || Object.keys(problems).length > 0) return { problems };
  const wants = { announcements: value('announcements') === 'on', reminders: value('reminders') === 'on' };
  return { settings: { language, wants, hours, days: days.map(Number) } };
}

function readHours(from: string, to: string, problems: Problems): Hours | null {
  if (from === '' && to === '') return null;
  for (const [field, time] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!clock.test(time)) problems[field] = time === '' ? 'required' : 'badTime';
  }
  if (from === to && !problems.to) problems.to = 'sameTime';
  return { from, to };
}
