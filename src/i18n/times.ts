import { DateTime } from 'luxon';
import type { Locale } from '../domain/people/locale.js';
import { zoneText } from './cities.js';
import { t } from './translate.js';

/** Language and IANA zone of the person who reads, and when they do (UTC). The year is said when it is another one. */
interface Reader {
  readonly locale: Locale;
  readonly address?: 'vous' | 'tu';
  readonly timezone: string;
  readonly now?: Date;
  /** Read by many, who may be anywhere: nothing is said of the reader's own clock. */
  readonly forMany?: true;
}

interface Times {
  /** UTC instants, and the IANA zone they were meant in. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timezone: string;
}

const local = (instant: Date, timezone: string, locale: Locale) =>
  DateTime.fromJSDate(instant, { zone: timezone }).setLocale(locale);

/** "9 h", "12 h 30" in French (thin spaces that do not break); "9 am", "12:30 pm" in English. */
export function clockText(at: DateTime, locale: Locale): string {
  if (locale === 'en') return at.toFormat(at.minute === 0 ? 'h a' : 'h:mm a').toLowerCase();
  return at.minute === 0 ? `${at.hour}\u00a0h` : `${at.hour}\u00a0h\u00a0${at.toFormat('mm')}`;
}

/** "mardi 1er décembre", "Tuesday 7 December 2027". The local day of an instant, with its year when it is not this one. */
export function dayText(instant: Date, timezone: string, { locale, now }: Omit<Reader, 'timezone'>): string {
  const day = local(instant, timezone, locale);
  const number = locale === 'fr' && day.day === 1 ? '1er' : String(day.day);
  const thisYear = now === undefined || local(now, timezone, locale).year === day.year;
  return `${day.toFormat('cccc')} ${number} ${day.toFormat('LLLL')}${thisYear ? '' : ` ${day.year}`}`;
}

/** "9 h – 12 h 30" on the clock of a zone. */
function rangeText(times: Omit<Times, 'timezone'>, timezone: string, locale: Locale): string {
  const start = clockText(local(times.startsAt, timezone, locale), locale);
  const end = clockText(local(times.endsAt, timezone, locale), locale);
  return `${start} – ${end}`;
}

const saidLately = new Map<string, string>();
const saidAtMost = 1_000;
const quarterMs = 15 * 60_000;

/**
 * "mardi 1er décembre, 9 h – 12 h 30". Told on the mission's own clock. A reader whose clock shows
 * something else is also told the hours where they are. Remembered: in a rush everybody is told of the same hours.
 */
export function whenText(slot: Times, reader: Reader): string {
  const { startsAt, endsAt, timezone } = slot;
  const { locale, now, forMany } = reader;
  // In no zone does a day begin within a quarter of an hour.
  const quarter = now ? Math.floor(now.getTime() / quarterMs) : '';
  const hours = [startsAt.getTime(), endsAt.getTime(), timezone];
  const key = [...hours, locale, reader.address, reader.timezone, quarter, forMany].join(' ');
  const text = saidLately.get(key) ?? sayWhen(slot, reader);
  if (saidLately.size >= saidAtMost) saidLately.clear();
  saidLately.set(key, text);
  return text;
}

function sayWhen(slot: Times, reader: Reader): string {
  const { locale, timezone } = reader;
  const day = dayText(slot.startsAt, slot.timezone, reader);
  const range = rangeText(slot, slot.timezone, locale);
  if (isSameClock(slot, timezone)) return t(locale, 'time.onDay', { day, range });
  if (reader.forMany) return whenInZone(slot, reader);
  const zone = zoneText(slot.timezone, locale);
  const otherDay = dayText(slot.startsAt, timezone, reader);
  const hours = rangeText(slot, timezone, locale);
  const theirHours = otherDay === day ? hours : `${otherDay} ${hours}`;
  return t(locale, 'time.onDay', {
    day,
    range: t(reader, 'time.elsewhere', { range, zone, local: theirHours }),
  });
}

/** "mardi 1er décembre, 9 h – 12 h 30 (heure de Paris)". For a text that is read anywhere, without its reader. */
export function whenInZone(slot: Times, reader: Omit<Reader, 'timezone'>): string {
  const { locale } = reader;
  const day = dayText(slot.startsAt, slot.timezone, reader);
  const range = rangeText(slot, slot.timezone, locale);
  const zone = zoneText(slot.timezone, locale);
  return t(locale, 'time.onDay', { day, range: t(locale, 'time.inZone', { range, zone }) });
}

const isSameClock = ({ startsAt, timezone }: Times, theirs: string): boolean =>
  timezone === theirs || offsetOf(startsAt, timezone) === offsetOf(startsAt, theirs);

const offsetOf = (instant: Date, zone: string): number => DateTime.fromJSDate(instant, { zone }).offset;

/** "mardi 1er décembre à 9 h": one instant on the reader's clock. */
export function instantText(instant: Date, reader: Reader): string {
  const { locale, timezone } = reader;
  const day = dayText(instant, timezone, reader);
  const clock = clockText(local(instant, timezone, locale), locale);
  return locale === 'fr' ? `${day} à ${clock}` : `${day} at ${clock}`;
}

/** "3 h 30": how long something takes. */
export const durationText = (minutes: number, locale: Locale): string => {
  const rest = Math.round(minutes) % 60;
  const values = {
    hours: Math.floor(Math.round(minutes) / 60),
    minutes: rest,
    padded: String(rest).padStart(2, '0'),
  };
  return t(locale, 'time.duration', values);
};

/** A day as somebody would type it: "28/01/2027" in French, "28 January 2027" in English, in a week's time. */
export function exampleDay({ locale, timezone, now = aDay }: Reader): string {
  const day = local(now, timezone, locale).plus({ weeks: 1 });
  return day.toFormat(locale === 'fr' ? 'dd/MM/yyyy' : 'd MMMM yyyy');
}

const aDay = new Date('2027-01-21T12:00:00Z');

/** "2026-12-01" on the clock of a zone, for a file. */
export const localDay = (instant: Date, timezone: string): string =>
  DateTime.fromJSDate(instant, { zone: timezone }).toFormat('yyyy-MM-dd');

/** "09:00" on the clock of a zone, for a file. */
export const localHour = (instant: Date, timezone: string): string =>
  DateTime.fromJSDate(instant, { zone: timezone }).toFormat('HH:mm');
