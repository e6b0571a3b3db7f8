import { DateTime } from 'luxon';
import type { Policy } from '../organisations/organisation.js';
import { afterQuietHours } from './quietHours.js';
import { isWorkingDay } from './workingDays.js';

/** True at night or on a day off, on the clock and calendar of the IANA zone. */
export const isOffHours = (instant: Date, timezone: string, quiet: Policy['quietHours']): boolean =>
  afterQuietHours(instant, timezone, quiet) > instant ||
  !isWorkingDay(DateTime.fromJSDate(instant, { zone: timezone }));
