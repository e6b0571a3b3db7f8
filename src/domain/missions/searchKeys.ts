import { DateTime } from 'luxon';
import { plainLetters } from '../plainLetters.js';
import type { Mission, Slot } from './mission.js';

/** Letters that a word is found by. Enough to tell words apart, few enough for a slip or an ending after them. */
const keyLength = 4;

/** Without the endings of plural and gender, whether they were taken off before or not. */
function withoutEndings(word: string): string {
  const shorter = word.length < 4 ? word : word.replace(/[esx]{1,4}$/u, '');
  return shorter.length < 3 ? word.slice(0, 3) : shorter;
}

/** A letter that is doubled, or is not, is the commonest slip of all. */
const withoutDoubles = (word: string): string => word.replace(/([a-z])\1+/gu, '$1');

/** What the words of a text are looked up by. Two words that are alike after their beginning have one key. */
export function searchKeys(...texts: readonly string[]): string[] {
  const words = plainLetters(texts.join(' ')).match(/[a-z0-9]{2,}/gu) ?? [];
  const telling = words.filter((word) => !/^\d+$/u.test(word));
  return [...new Set(telling.map((word) => withoutDoubles(withoutEndings(word)).slice(0, keyLength)))];
}

/** A key that no word has. Four letters, as all keys. */
export const causeKey = (cause: number): string => `zq${String(cause).padStart(2, '0')}`;

type Worded = Pick<Mission, 'title' | 'place' | 'skills' | 'causes'>;

/** What a mission is looked up by: words of its title, place and skills, and of its nonprofit's name. */
export const wordKeys = ({ title, place, skills, causes }: Worded, nonprofit: string): string[] =>
  searchKeys(title, place, ...skills, nonprofit, ...causes.map(causeKey));

const dayOf = ({ startsAt }: Slot, zone: string): string =>
  DateTime.fromJSDate(startsAt, { zone }).toFormat('yyyy-MM-dd');

/** The days that a mission's slots start on, `YYYY-MM-DD`: by its own clock, and by UTC for everybody else's. */
export const startDays = (slots: readonly Slot[]): string[] => [
  ...new Set(slots.flatMap((slot) => [dayOf(slot, slot.timezone), dayOf(slot, 'utc')])),
];
