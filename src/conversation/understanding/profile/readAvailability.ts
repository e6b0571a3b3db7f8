import { type Half, type HalfDay, halves } from '../../../domain/people/declared.js';
import { dateWords } from '../vocabulary/dateWords.js';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const working: readonly Weekday[] = [1, 2, 3, 4, 5];
const recurring = new Set('le les tous toutes chaque every each on in the du from'.split(' '));
const joining = new Set('le les la tous toutes chaque every each on in the du au from to de l'.split(' '));
const ofHalf: Readonly<Record<string, Half>> = {
  ...{ matin: 'morning', matins: 'morning', matinee: 'morning', matinees: 'morning', morning: 'morning' },
  ...{
    mornings: 'morning',
    midi: 'afternoon',
    aprem: 'afternoon',
    aprems: 'afternoon',
    apresmidi: 'afternoon',
  },
  ...{
    'apres-midi': 'afternoon',
    'apres-midis': 'afternoon',
    afternoon: 'afternoon',
    afternoons: 'afternoon',
  },
};
const wholeDay = new Set('journee journees toute day days entiere'.split(' '));
const weekEnd = /^week-?ends?$/u;

function daysOf(word: string): Weekday[] {
  if (weekEnd.test(word)) return [6, 7];
  const day = dateWords.weekdays[word] ?? dateWords.weekdays[word.replace(/s$/u, '')];
  return word.length > 4 && day ? [day as Weekday] : [];
}

/** What one part of a sentence says of the half-days of every week. `isRecurring`: it says that it is of every week. */
export interface Spoken {
  readonly halfDays: readonly HalfDay[];
  readonly isRecurring: boolean;
}

/**
 * "Le vendredi après-midi", "Monday mornings", "du lundi au jeudi", "le matin": on working days then. Null when any other word
 * stands there.
 */
export function readAvailability(words: readonly string[]): Spoken | null {
  const known = words.every(
    (word) =>
      joining.has(word) ||
      daysOf(word).length > 0 ||
      word in ofHalf ||
      wholeDay.has(word) ||
      word === 'apres',
  );
  const days = spanned(words);
  const said = words.flatMap((word) => ofHalf[word] ?? []);
  if (!known || days.length + said.length === 0) return null;
  const on = days.length > 0 ? days : working;
  const parts = said.length > 0 ? said : halves;
  return {
    halfDays: on.flatMap((day) => parts.map((half): HalfDay => `${day}-${half}`)),
    isRecurring: words.some((word) => recurring.has(word) || /(?:di|day|end)s$/u.test(word)),
  };
}

/** Days that are named; "du lundi au jeudi", "Monday to Thursday" are those between as well. */
function spanned(words: readonly string[]): Weekday[] {
  const named = words.flatMap(daysOf);
  const [first, last, ...more] = named;
  const isSpan = words.some((word) => word === 'au' || word === 'to');
  if (!isSpan || !first || !last || more.length > 0 || last < first) return named;
  return ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => day >= first && day <= last);
}
