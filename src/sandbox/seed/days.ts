import { DateTime } from 'luxon';
import { isWorkingDay } from '../../domain/time/workingDays.js';
import { company } from '../people.js';

/**
 * The first working day at least `days` days after `from`, at local midnight of the company. It is on a `weekday` (1
 * for Monday) when told.
 */
export function workingDayAfter(from: DateTime, days: number, weekday: number | null = null): DateTime {
  let day = from.setZone(company.timezone).startOf('day').plus({ days });
  while (!isWorkingDay(day) || (weekday !== null && day.weekday !== weekday)) day = day.plus({ days: 1 });
  return day;
}

/** The instant on `day` when the company's clock shows `time` (`HH:mm`). */
export function instantOn(day: DateTime, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute }).toJSDate();
}

/** A day as it stands in the ids of a set of missions: `20261124`. */
export const dayCode = (day: DateTime): string => day.toFormat('yyyyLLdd');

/** The day behind a code, in the company's zone. */
export const dayOfCode = (code: string): DateTime =>
  DateTime.fromFormat(code, 'yyyyLLdd', { zone: company.timezone });
