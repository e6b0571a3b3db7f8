import { DateTime } from 'luxon';
import type { Slot } from '../missions/mission.js';
import type { Engagement, EngagementState } from './engagement.js';

type Times = Pick<Slot, 'startsAt' | 'endsAt'>;

const halfDayMs = 5 * 60 * 60_000;

/** What a slot takes of a quota: one half-day up to five hours, two beyond. */
export const halfDaysOf = ({ startsAt, endsAt }: Times): 1 | 2 =>
  endsAt.getTime() - startsAt.getTime() <= halfDayMs ? 1 : 2;

/** The year that an instant falls in, on the calendar of an IANA zone. */
export const yearOf = (instant: Date, timezone: string): number =>
  DateTime.fromJSDate(instant, { zone: timezone }).year;

/** A place that is theirs, or time that was given. Whoever did not come has given none. */
const taking: readonly EngagementState[] = [
  'pending',
  'held',
  'confirmed',
  'attended',
  'certified',
  'disputed',
];

/** All states in which something may count: see `takesOfQuota`. */
export const countedStates: readonly EngagementState[] = [...taking, 'waitlisted'];

/**
 * True when an engagement takes of the quota. Of those who wait, only one who has been told nothing yet: a seat may
 * become theirs without another question.
 */
export const takesOfQuota = ({
  state,
  noticesPending,
}: Pick<Engagement, 'state' | 'noticesPending'>): boolean =>
  taking.includes(state) || (state === 'waitlisted' && noticesPending);

/** What a person's half-days of one year add up to. */
export const halfDaysIn = (year: number, timezone: string, slots: readonly Times[]): number =>
  slots
    .filter(({ startsAt }) => yearOf(startsAt, timezone) === year)
    .reduce((sum, slot) => sum + halfDaysOf(slot), 0);
