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

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/u;
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u;
const weekday = '(?:[a-z]{3,10}\\.?,? )?';
const inWords = new RegExp(
  `^${weekday}(\\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4}|\\d{2})$`,
  'u',
);
/** A month in letters cannot be taken for a day. */
const monthInWords = new RegExp(`^${weekday}([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'u');

/**
 * A day as the forms have it, `YYYY-MM-DD`. The day comes before the month: never is one guessed to be the other. `monthFirst`: it
 * could only be written the other way round. Null: it is none. That the day exists the form itself says.
 */
export function readDay(cell: string): string | 'monthFirst' | null {
  const text = plainLetters(cell.slice(0, 60)).trim().replace(/\s+/gu, ' ');
  const [, isoYear, isoMonth, isoDate] = yearFirst.exec(text.toUpperCase()) ?? [];
  if (isoYear) return dayOf(isoYear, Number(isoMonth), Number(isoDate));
  const [, first, second, year] = dayFirst.exec(text) ?? [];
  if (year && Number(second) > 12 && Number(first) <= 12) return 'monthFirst';
  if (year) return dayOf(year, Number(second), Number(first));
  return dayInWords(text);
}

function dayInWords(text: string): string | null {
  const [, date, month, year] = inWords.exec(text) ?? swapped(monthInWords.exec(text)) ?? [];
  const number = months.get(month ?? '');
  return year && number ? dayOf(year, number, Number(date)) : null;
}

const swapped = (found: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  found && [found[0], found[2], found[1], found[3]];

/** Two figures are a year of this century: no mission is of another. */
const dayOf = (year: string, month: number, date: number): string =>
  `${year.padStart(4, '20')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const hour = /^(\d{1,2}) ?(?:(?:h|:|\.|heures?) ?(?:(\d{2})(?::00)?)? ?(?:min|mn)?)?$/u;
const halfDayHour = /^(\d{1,2})(?: ?[:.h] ?(\d{2})(?::00)?)? ?([ap])\.? ?m\.?$/u;

/** An hour as the forms have it, `HH:mm`; what is none stays as it is, for the form to refuse. */
export function readHour(cell: string): string {
  const text = cell.slice(0, 30).trim().toLowerCase();
  const [, onClock, past = '00', half] = halfDayHour.exec(text) ?? [];
  if (onClock && Number(onClock) >= 1 && Number(onClock) <= 12)
    return `${String((Number(onClock) % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${past}`;
  const [, hours, minutes = '00'] = hour.exec(text) ?? [];
  return hours ? `${hours.padStart(2, '0')}:${minutes}` : cell;
}

const count = /^(\d{1,6})(?:[.,]0{1,2})?(?: ?(?:places?|personnes?|pers\.?|people|seats?|spots?))?$/iu;

/** A number of people, without what is counted behind it. Spreadsheets also write `10.0`. */
export const readCount = (cell: string): string => count.exec(cell.slice(0, 40))?.[1] ?? cell;

const everySite =
  /^(?:tous|toutes|all|tous les sites|all sites|toute l['’ ]entreprise|(?:the )?whole company|everyone)$/u;

/** Sites; none where a cell says that the mission is everybody's. */
export const readSites = (cell: string): string =>
  everySite.test(plainLetters(cell.slice(0, 60)).trim()) ? '' : cell;

/** A number of a goal, with or without its name before it: `ODD 4`. */
export const readGoal = (cell: string): string => cell.replace(/^\s*(?:ODD|SDG)\s*(?:n°)?\s*/iu, '');

/** What a program put before a text so that no other takes it for a formula. Our own files have it. */
export const withoutGuard = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
