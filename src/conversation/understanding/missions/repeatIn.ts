import type { Repeat } from '../../../domain/missions/repeats.js';
import { leads } from '../colleagues/proposalIn.js';
import { readWhen } from '../dates/readWhen.js';
import type { Calendar } from '../dates/when.js';
import { type Token, tokenise } from '../text/tokens.js';
import { dateWords } from '../vocabulary/dateWords.js';
import { negations } from '../vocabulary/index.js';

/** What somebody said of how often a mission comes again. Null: they did not say. `until`: `YYYY-MM-DD`. */
type SaidRepeat = { readonly [Part in keyof Repeat]: Repeat[Part] | null };

/** A mission comes again. `rest`: what names it. `isAll`: nothing has to be asked but whether it is so. */
export interface Repeating {
  readonly said: SaidRepeat;
  readonly rest: string;
  /** Which day of the week was said, 1 for Monday. The mission keeps its own: another one is not agreed to. */
  readonly day: number | null;
  readonly isAll: boolean;
}

const verbs = /^(?:repet(?:er|e|es|ez)|repeat|repeating)$/u;
/** A copy alone is another wish. */
const copies = /^(?:dupliqu(?:er|e|es|ez)|duplicate|cop(?:ie[rsz]?|y))$/u;
const weekday =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?';
/** "Every other Tuesday", "un mardi sur deux". */
const everySecond = '(?:tous les (?:deux|2)|every (?:two|2|2nd|other|second))';
const oneOfTwo = `(?:un |1 )?${weekday} sur (?:deux|2)`;

/** The longer ways of saying it stand before the shorter ones. */
const rhythms: readonly (readonly [Repeat['every'], RegExp])[] = [
  [
    'fortnight',
    new RegExp(
      `\\b(?:${oneOfTwo}|${everySecond} (?=${weekday}\\b)|(?:toutes )?les (?:deux|2) semaines|(?:une )?semaine sur (?:deux|2)|tous les (?:quinze|15) jours|every (?:two|2|other|second) weeks?|(?:every )?fortnight(?:ly)?)\\b`,
      'u',
    ),
  ],
  [
    'month',
    /\b(?:(?:tous les|chaque|every|each|une fois par|once a|par) (?:mois|month)|mensuellement|monthly)\b/u,
  ],
  [
    'week',
    /\b(?:(?:toutes les|chaque|every|each|une fois par|once a|par) (?:semaines?|week)|hebdomadairement|weekly)\b/u,
  ],
];
const onDay = new RegExp(
  `\\b(?:(?:chaque|every|each|${everySecond}) (${weekday})|(?:tous les) (${weekday})|(?:un |1 )?(${weekday}) sur (?:deux|2))\\b`,
  'u',
);

const counts: Readonly<Record<string, number>> = {
  ...{ une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
};
const timesSaid = new RegExp(
  `\\b(?:(\\d{1,3}|${Object.keys(counts).join('|')}) (?:autres )?(?:fois|(?:more )?times)|(twice|once))\\b`,
  'u',
);
const during = new RegExp(
  `\\b(?:pendant|durant|for|over) (?:les |the )?(?:prochaine?s |next )?(\\d{1,3}|${Object.keys(counts).join('|')}) (semaines?|weeks?|mois|months?)\\b`,
  'u',
);
const untilSaid = /\b(?:jusqu(?:e)? ?(?:au|aux|a|en)?|until|till|til|up to)\b/u;
const fillers = /\b(?:encore|again|aussi|also|svp|stp|please)\b/gu;

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** "Répéter la mission 3 chaque semaine jusqu'au 12 mars". Null of anything else, such as "peux-tu répéter ?". Pure. */
export function repeatIn(text: string, calendar: Calendar): Repeating | null {
  const words = tokenise(text).map(({ word }) => word);
  const at = words.findIndex((word) => !leads.has(word));
  const verb = words[at] ?? '';
  const isCopy = copies.test(verb);
  if ((!verbs.test(verb) && !isCopy) || words.some((word) => negations.has(word))) return null;
  const after = words
    .slice(at + 1)
    .join(' ')
    .replace(fillers, ' ');
  const { every, day, unpaced } = paceIn(after);
  const counted = timesSaid.exec(unpaced);
  const lasting = counted ? null : during.exec(unpaced);
  const times = counted ? timesOf(counted) : lasting && timesDuring(lasting, every);
  const taken = (counted ?? lasting)?.[0];
  const { until, rest, isRead } = untilIn(oneSpaced(taken ? unpaced.replace(taken, ' ') : unpaced), calendar);
  const isNamed = /\bmissions?\b/u.test(rest) || every !== null || times !== null || until !== null;
  if (!isNamed || (isCopy && every === null)) return null;
  const isLong = lasting !== null && times === null;
  const isAll = every !== null && isRead && !isLong && (times !== null || until !== null);
  return { said: { every, times, until }, rest, day, isAll };
}

interface Pace {
  readonly every: Repeat['every'] | null;
  readonly day: number | null;
  /** What is left to be read. */
  readonly unpaced: string;
}

function paceIn(said: string): Pace {
  const found = rhythms.find(([, pattern]) => pattern.test(said));
  const named = onDay.exec(said);
  const [whole, ...names] = named ?? [];
  const name = names.find((one) => one !== undefined) ?? '';
  const day = dateWords.weekdays[name] ?? dateWords.weekdays[name.replace(/s$/u, '')] ?? null;
  const undated = whole ? said.replace(whole, ' ') : said;
  const unpaced = found ? undated.replace(found[1], ' ') : undated;
  return { every: found?.[0] ?? (whole ? 'week' : null), day, unpaced };
}

/** "Pendant 6 semaines" is three times where it comes every fortnight. Null where it does not come out even. */
function timesDuring(
  [, number = '', unit = '']: RegExpExecArray,
  every: Repeat['every'] | null,
): number | null {
  const many = counts[number] ?? Number(number);
  const isMonths = /^mo/u.test(unit);
  if (every === 'month') return isMonths ? many : null;
  if (isMonths || every === null) return null;
  if (every === 'week') return many;
  return many % 2 === 0 ? many / 2 : null;
}

function timesOf([, number, word]: RegExpExecArray): number {
  if (number === undefined) return word === 'twice' ? 2 : 1;
  return counts[number] ?? Number(number);
}

/** Until when, as a date; and what is left to name the mission. `isRead`: nothing of it was left out. */
function untilIn(text: string, calendar: Calendar): { until: string | null; rest: string; isRead: boolean } {
  const head = untilSaid.exec(text);
  if (!head) return { until: null, rest: text, isRead: true };
  const before = text.slice(0, head.index);
  const tokens: readonly Token[] = tokenise(text.slice(head.index + head[0].length));
  const { when, taken } = readWhen(tokens, calendar);
  const until = when.days.at(-1)?.to ?? null;
  const left = tokens.flatMap(({ word }, index) => (taken.has(index) ? [] : [word]));
  const isRead = until !== null && when.days.length === 1;
  return { until, rest: oneSpaced(`${before} ${left.join(' ')}`), isRead };
}
