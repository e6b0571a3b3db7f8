import { DateTime } from 'luxon';

/** At night nobody is in an HRIS, and nobody waits for a chat. */
const hour = 2;
const soonMinutes = 60;

/** A minute of the hour that is one connection's own, so that not all are read at once. */
const minuteOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 60, 7);

/** When an HRIS is read next: the coming night on the clock of the IANA zone. Within the hour where a failure may pass. */
export function nextReading(id: string, now: Date, timezone: string, isPassing: boolean): Date {
  const night = nextNight(id, now, timezone);
  if (!isPassing) return night;
  return new Date(Math.min(night.getTime(), now.getTime() + soonMinutes * 60_000));
}

function nextNight(id: string, now: Date, timezone: string): Date {
  const local = DateTime.fromJSDate(now, { zone: timezone });
  const tonight = local.set({ hour, minute: minuteOf(id), second: 0, millisecond: 0 });
  return (tonight > local ? tonight : tonight.plus({ days: 1 })).toJSDate();
}
