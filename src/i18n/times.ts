import { DateTime } from 'luxon';
import type { Locale } from '../domain/people/locale.js';
import { t } from './translate.js';

/** Language and IANA zone of the person who reads. */
interface Reader {
  readonly locale: Locale;
  readonly timezone: string;
  /** Many read it, wherever they are: hours are those of the mission alone. */
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
function clockText(at: DateTime, locale: Locale): string {
  if (locale === 'en') return at.toFormat(at.minute === 0 ? 'h a' : 'h:mm a').toLowerCase();
  return at.minute === 0 ? `${at.hour}\u00a0h` : `${at.hour}\u00a0h\u00a0${at.toFormat('mm')}`;
}

/** "mardi 1er décembre", "Tuesday 1 December": the local day of an instant. */
export function dayText(instant: Date, timezone: string, locale: Locale): string {
  const day = local(instant, timezone, locale);
  const number = locale === 'fr' && day.day === 1 ? '1er' : String(day.day);
  return `${day.toFormat('cccc')} ${number} ${day.toFormat('LLLL')}`;
}

/** "9 h – 12 h 30" on the clock of a zone. */
function rangeText(times: Omit<Times, 'timezone'>, timezone: string, locale: Locale): string {
  const start = clockText(local(times.startsAt, timezone, locale), locale);
  const end = clockText(local(times.endsAt, timezone, locale), locale);
  return `${start} – ${end}`;
}

const saidLately = new Map<string, string>();
const saidAtMost = 1_000;

/**
 * "mardi 1er décembre, 9 h – 12 h 30". Told on the mission's own clock; a reader whose clock shows
 * something else is also told the hours where they are. Remembered: in a rush everybody is told of the same hours.
 */
export function whenText(slot: Times, reader: Reader): string {
  const { startsAt, endsAt, timezone } = slot;
  const key = [
    startsAt.getTime(),
    endsAt.getTime(),
    timezone,
    reader.locale,
    reader.timezone,
    reader.forMany,
  ].join(' ');
  const text = saidLately.get(key) ?? sayWhen(slot, reader);
  if (saidLately.size >= saidAtMost) saidLately.clear();
  saidLately.set(key, text);
  return text;
}

function sayWhen(slot: Times, { locale, timezone, forMany }: Reader): string {
  const day = dayText(slot.startsAt, slot.timezone, locale);
  const range = rangeText(slot, slot.timezone, locale);
  if (isSameClock(slot, timezone)) return t(locale, 'time.onDay', { day, range });
  const city = cityOf(slot.timezone);
  if (forMany) return t(locale, 'time.onDay', { day, range: t(locale, 'time.inZone', { range, city }) });
  const otherDay = dayText(slot.startsAt, timezone, locale);
  const hours = rangeText(slot, timezone, locale);
  const theirHours = otherDay === day ? hours : `${otherDay} ${hours}`;
  return t(locale, 'time.onDay', {
    day,
    range: t(locale, 'time.elsewhere', { range, city, local: theirHours }),
  });
}

const isSameClock = ({ startsAt, timezone }: Times, theirs: string): boolean =>
  timezone === theirs || offsetOf(startsAt, timezone) === offsetOf(startsAt, theirs);

const offsetOf = (instant: Date, zone: string): number => DateTime.fromJSDate(instant, { zone }).offset;

/** "mardi 1er décembre à 9 h": one instant on the reader's clock. */
export function instantText(instant: Date, reader: Reader): string {
  const { locale, timezone } = reader;
  const day = dayText(instant, timezone, locale);
  const clock = clockText(local(instant, timezone, locale), locale);
  return locale === 'fr' ? `${day} à ${clock}` : `${day} at ${clock}`;
}

/** "Paris" for `Europe/Paris`: how a zone is named to people. */
export const cityOf = (timezone: string): string =>
  (timezone.split('/').at(-1) ?? timezone).replaceAll('_', ' ');
