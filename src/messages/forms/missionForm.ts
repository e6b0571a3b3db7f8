import { DateTime } from 'luxon';
import {
  comingSlots,
  editable,
  type Mission,
  type Nonprofit,
  type Slot,
} from '../../domain/missions/mission.js';
import { questionLine } from '../../domain/missions/questions.js';
import { type PlacedField, placedField, slotsInForm } from './fields.js';
import type { MissionForm } from './form.js';

const morning = { start: '09:00', end: '12:30' };

/** So many more can be added at once. */
const spare = [null, null] as const;

/** The form for a new mission; `timezone` is the organiser's, `sites` those that they organise for, where not all. */
export const newMissionForm = (
  formId: string,
  timezone: string,
  sites: readonly string[] = [],
): MissionForm => ({
  kind: 'mission',
  missionId: null,
  formId,
  values: { ...morning, capacity: '10', sites: sites.join(', ') },
  slots: [null, ...spare],
  timezone,
});

/**
 * The form of a new mission like one before: everything but its dates. The mission's own clock stays. It asks of the first half-day;
 * the others follow it.
 */
export function duplicateMissionForm(
  formId: string,
  mission: Mission,
  nonprofit: Nonprofit | null,
): MissionForm {
  const [first] = mission.slots;
  const form = filled(formId, mission, nonprofit, first ? [first] : []);
  const slots = mission.slots.length > 1 ? [null] : [null, ...spare];
  return { ...form, missionId: null, copyOf: mission.id, slots, values: { ...form.values, date: '' } };
}

/** The form of a mission that exists, with what it is now, on the mission's own clock. What has begun is not changed any more. */
export function editMissionForm(
  formId: string,
  mission: Mission,
  nonprofit: Nonprofit | null,
  now: Date,
  said: NonNullable<MissionForm['said']> = {},
): MissionForm {
  const coming = comingSlots(mission, now).map(({ id }) => id);
  const isShown = ({ id }: Slot) => editable.includes(mission.status) || coming.includes(id);
  const open = mission.slots.filter(isShown);
  // When all have begun, its first says why nothing can be changed.
  const shown = (open.length > 0 ? open : mission.slots.slice(0, 1)).slice(0, slotsInForm);
  const free = Math.min(spare.length, slotsInForm - mission.slots.length);
  const slots = [...shown.map(({ id }) => id), ...spare.slice(0, Math.max(0, free))];
  const form = filled(formId, mission, nonprofit, shown);
  return { ...form, slots, said, values: { ...form.values, ...saidValues(said, shown.length) } };
}

function filled(
  formId: string,
  mission: Mission,
  nonprofit: Nonprofit | null,
  slots: readonly Slot[],
): Omit<MissionForm, 'slots'> {
  const timezone = slots[0]?.timezone ?? mission.slots[0]?.timezone ?? 'UTC';
  const { title, summary, place, bring = '', skills, questions = [], sites = [] } = mission;
  const values: MissionForm['values'] = {
    ...{ title, summary, place, bring, nonprofit: nonprofit?.name ?? '', skills: skills.join(', ') },
    ...Object.assign({}, ...slots.map((slot, at) => slotValues(slot, at, timezone))),
    questions: questions.map(questionLine).join('\n'),
    sites: sites.join(', '),
  };
  return { kind: 'mission', missionId: mission.id, formId, timezone, values };
}

/** The same of every half-day, as nobody said of which. */
function saidValues(said: NonNullable<MissionForm['said']>, halfDays: number): MissionForm['values'] {
  const values: Partial<Record<PlacedField, string>> = {};
  for (const field of ['capacity', 'minimum'] as const)
    for (let at = 0; at < halfDays; at += 1)
      if (said[field] !== undefined) values[placedField(field, at)] = String(said[field]);
  return values;
}

function slotValues({ startsAt, endsAt, capacity, minimum }: Slot, at: number, zone: string) {
  const local = (instant: Date, format: string) => DateTime.fromJSDate(instant, { zone }).toFormat(format);
  const values: Partial<Record<PlacedField, string>> = {
    [placedField('date', at)]: local(startsAt, 'yyyy-MM-dd'),
    [placedField('start', at)]: local(startsAt, 'HH:mm'),
    [placedField('end', at)]: local(endsAt, 'HH:mm'),
    [placedField('capacity', at)]: String(capacity),
    [placedField('minimum', at)]: String(minimum ?? ''),
  };
  return values;
}
