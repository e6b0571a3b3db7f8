import { DateTime } from 'luxon';
import type { Policy } from '../organisations/organisation.js';

type QuietHours = Policy['quietHours'];

/** The instant on `day`'s date when the clock of its zone shows `time` (`HH:mm`). */
export function atTime(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}

/** From `from` (included) to `to` (excluded). */
export interface Stretch {
  readonly from: DateTime;
  readonly to: DateTime;
}

/** The quiet stretch that holds `instant`, or null when one may write. Both ends are in `timezone`. */
export function quietStretch(instant: Date, timezone: string, quiet: QuietHours): Stretch | null {
  if (quiet.from === quiet.to) return null;
  const local = DateTime.fromJSDate(instant, { zone: timezone });
  const crossesMidnight = quiet.from > quiet.to;
  for (const day of [local.minus({ days: 1 }), local]) {
    const from = atTime(day, quiet.from);
    const to = atTime(crossesMidnight ? day.plus({ days: 1 }) : day, quiet.to);
    if (from <= local && local < to) return { from, to };
  }
  return null;
}

/** `instant`, or the end of the quiet hours it falls in, on the clock of the IANA zone. */
export function afterQuietHours(instant: Date, timezone: string, quiet: QuietHours): Date {
  return quietStretch(instant, timezone, quiet)?.to.toJSDate() ?? instant;
}

/** Nobody answers in less, in ms. */
const answeringMs = 60 * 60_000;

/**
 * At once, or after the night when there is time to answer then, before `end`. What would be over by morning is told in the
 * night: nobody loses what they were never told of.
 */
export function inDaytime(instant: Date, end: Date, timezone: string, quiet: QuietHours): Date {
  const morning = afterQuietHours(instant, timezone, quiet);
  return end.getTime() - morning.getTime() >= answeringMs ? morning : instant;
}
