import { DateTime } from 'luxon';
import type { SlotDraft } from '../../application/missions/missionDraft.js';
import {
  missionFields,
  type PlacedField,
  placedField,
  type SlotField,
  slotFieldNames,
  slotsInForm,
} from './fields.js';
import type { FieldProblem } from './form.js';
import { readDate, readTime } from './readTimes.js';

export type Problems = Partial<Record<PlacedField, FieldProblem>>;
type Values = Readonly<Record<string, string>>;

interface Clock {
  /** IANA zone that dates and times are read in. */
  readonly timezone: string;
  readonly now: Date;
}

/** The half-days of a form: what each is to be, and which are given up. */
interface Slots {
  readonly slots: SlotDraft[];
  readonly dropped: string[];
}

const longestHours = 10;
const furthestYears = 2;

/**
 * Reads each half-day that the form asked of (`ids`, null: a new one). One that was there and has no date any more, or no places, is
 * given up. A new one left empty is none.
 */
export function readSlots(
  values: Values,
  ids: readonly (string | null)[],
  clock: Clock,
  problems: Problems,
): Slots {
  const slots: SlotDraft[] = [];
  const dropped: string[] = [];
  for (const [at, id] of ids.slice(0, slotsInForm).entries()) {
    const value = (field: SlotField) => (values[placedField(field, at)] ?? '').trim();
    const isEmpty = id === null && at > 0 && slotFieldNames.every((field) => value(field) === '');
    const isGone = value('capacity') === '0' || (at > 0 && value('date') === '');
    if (id !== null && ids.length > 1 && isGone) dropped.push(id);
    else if (!isEmpty) {
      const read = readSlot(value, at, clock, problems);
      if (read && isTwice(read, slots)) problems[placedField('date', at)] ??= 'sameSlot';
      if (read) slots.push({ id, ...read });
    }
  }
  if (slots.length === 0 && dropped.length > 0) problems.capacity ??= 'lastSlot';
  return { slots, dropped };
}

const isTwice = ({ startsAt, endsAt }: Omit<SlotDraft, 'id'>, slots: readonly SlotDraft[]): boolean =>
  slots.some(
    (one) => one.startsAt.getTime() === startsAt.getTime() && one.endsAt.getTime() === endsAt.getTime(),
  );

function readSlot(
  value: (field: SlotField) => string,
  at: number,
  { timezone, now }: Clock,
  problems: Problems,
): Omit<SlotDraft, 'id'> | null {
  const tell = (field: SlotField, problem: FieldProblem) => {
    problems[placedField(field, at)] ??= problem;
  };
  for (const field of slotFieldNames)
    if (missionFields[field].required && value(field) === '') tell(field, 'required');
  const capacity = readCapacity(value('capacity'), tell);
  const times = readTimes(value, timezone, now, tell);
  const minimum = readMinimum(value('minimum'), capacity, tell);
  return times && { ...times, capacity, minimum };
}

type Tell = (field: SlotField, problem: FieldProblem) => void;

function readTimes(
  value: (field: SlotField) => string,
  timezone: string,
  now: Date,
  tell: Tell,
): { startsAt: Date; endsAt: Date } | null {
  const day = readDate(value('date'), timezone);
  if (!day) tell('date', 'badDate');
  const startsAt = readTime(value('start'), day ?? DateTime.fromMillis(0, { zone: timezone }));
  const endsAt = nextMidnight(readTime(value('end'), day ?? DateTime.fromMillis(0, { zone: timezone })));
  if (!startsAt) tell('start', 'badTime');
  if (!endsAt) tell('end', 'badTime');
  if (!startsAt || !endsAt) return null;
  if (endsAt <= startsAt) tell('end', 'endBeforeStart');
  else if (endsAt.diff(startsAt, 'hours').hours > longestHours) tell('end', 'tooLongDay');
  if (!day) return null;
  if (startsAt.toJSDate() <= now) tell('date', 'dateInPast');
  if (day > DateTime.fromJSDate(now, { zone: timezone }).plus({ years: furthestYears }))
    tell('date', 'tooFar');
  return { startsAt: startsAt.toJSDate(), endsAt: endsAt.toJSDate() };
}

/** A mission that ends at midnight ends with its day. */
const nextMidnight = (end: DateTime | null): DateTime | null =>
  end && end.hour === 0 && end.minute === 0 ? end.plus({ days: 1 }) : end;

function readCapacity(text: string, tell: Tell): number {
  const capacity = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (capacity < 1 || capacity > 500) tell('capacity', 'badCapacity');
  return capacity;
}

/** Null where nothing was said: it always makes sense. */
function readMinimum(text: string, capacity: number, tell: Tell): number | null {
  if (text === '' || text === '0') return null;
  const minimum = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (minimum < 1 || minimum > capacity) tell('minimum', 'badMinimum');
  return minimum;
}
