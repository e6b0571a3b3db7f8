import { Info } from 'luxon';
import { plainLetters } from '../domain/plainLetters.js';

const months: ReadonlyMap<string, number> = new Map(
  ['fr', 'en'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((length) =>
      Info.months(length, { locale }).map(
        (name, at) => [plainLetters(name).replace('.', ''), at + 1] as const,
      ),
    ),
  ),
);

const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/u;
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
const inWords = /^(?:[a-z]{3,10}\.?,? )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]{3,9})\.? (\d{4})$/u;

/**
 * A day as the forms have it, `YYYY-MM-DD`. The day comes before the month: never is one guessed to be the other. `monthFirst`: it
 * could only be written the other way round. Null: it is none. That the day exists the form itself says.
 */
export function readDay(cell: string): string | 'monthFirst' | null {
  const text = plainLetters(cell.slice(0, 60)).trim().replace(/\s+/gu, ' ');
  const [, isoYear, isoMonth, isoDate] = isoDay.exec(text.toUpperCase()) ?? [];
  if (isoYear) return dayOf(isoYear, Number(isoMonth), Number(isoDate));
  const [, first, second, year] = dayFirst.exec(text) ?? [];
  if (year && Number(second) > 12 && Number(first) <= 12) return 'monthFirst';
  if (year) return dayOf(year, Number(second), Number(first));
  const [, date, month, named] = inWords.exec(text) ?? [];
  const number = months.get(month ?? '');
  return named && number ? dayOf(named, number, Number(date)) : null;
}

const dayOf = (year: string, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const hour = /^(\d{1,2}) ?(?:h|:|\.) ?(?:(\d{2})(?::00)?)? ?(?:min|mn)?$/u;

/** An hour as the forms have it, `HH:mm`; what is none stays as it is, for the form to refuse. */
export function readHour(cell: string): string {
  const [, hours, minutes = '00'] = hour.exec(cell.slice(0, 30).trim().toLowerCase()) ?? [];
  return hours ? `${hours.padStart(2, '0')}:${minutes}` : cell;
}

/** A number of a goal, with or without its name before it: `ODD 4`. */
export const readGoal = (cell: string): string => cell.replace(/^\s*(?:ODD|SDG)\s*(?:n°)?\s*/iu, '');

/** What a program put before a text so that no other takes it for a formula. Our own files have it. */
export const withoutGuard = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
