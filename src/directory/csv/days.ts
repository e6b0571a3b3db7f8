import type { DayOrder } from '../../domain/people/directory/dayOrder.js';

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/u;

/** The days of a whole file, heard one after the other. */
export class DaysHeard {
  #isDmy = false;
  #isMdy = false;
  #matters = false;

  hear(cell: string): void {
    const [, one, other] = slashed.exec(cell.trim()) ?? [];
    if (!one || !other) return;
    const [first, second] = [Number(one), Number(other)];
    this.#isDmy ||= first > 12 && second <= 12;
    this.#isMdy ||= second > 12 && first <= 12;
    this.#matters ||= first !== second;
  }

  /**
   * Which comes first: a number above twelve is no month. Null where it does not matter. `ask`: it does, and no day tells, or they
   * contradict each other. That is never guessed.
   */
  order(): DayOrder | 'ask' | null {
    if (this.#isDmy !== this.#isMdy) return this.#isDmy ? 'dmy' : 'mdy';
    return this.#matters ? 'ask' : null;
  }
}

/** A day as it is kept, `YYYY-MM-DD`; what is none stays as it is, to be refused. */
export function dayIn(cell: string, order: DayOrder): string {
  const text = cell.trim();
  const [, isoYear, isoMonth = '', isoDay = ''] = yearFirst.exec(text) ?? [];
  if (isoYear) return `${isoYear}-${isoMonth.padStart(2, '0')}-${isoDay.padStart(2, '0')}`;
  const [, first = '', second = '', year] = slashed.exec(text) ?? [];
  if (!year) return text;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return `${wholeYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Nobody at work was hired before 1970. */
const wholeYear = (year: string): string => {
  if (year.length === 4) return year;
  return Number(year) >= 70 ? `19${year}` : `20${year}`;
};
