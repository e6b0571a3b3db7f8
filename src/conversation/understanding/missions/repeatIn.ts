import type { Repeat } from '../../../domain/missions/repeats.js';
import { leads } from '../colleagues/proposalIn.js';
import { readWhen } from '../dates/readWhen.js';
import type { Calendar } from '../dates/when.js';
import { type Token, tokenise } from '../text/tokens.js';
import { negations } from '../vocabulary/index.js';

/** What somebody said of how often a mission comes again. Null: they did not say. `until`: `YYYY-MM-DD`. */
type SaidRepeat = { readonly [Part in keyof Repeat]: Repeat[Part] | null };

/** A mission comes again. `rest`: what names it. `isAll`: nothing has to be asked but whether it is so. */
export interface Repeating {
  readonly said: SaidRepeat;
  readonly rest: string;
  readonly isAll: boolean;
}

const verbs = /^(?:repet(?:er|e|es|ez)|repeat|repeating)$/u;
const weekday =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?';

/** The longer ways of saying it stand before the shorter ones. */
const rhythms: readonly (readonly [Repeat['every'], RegExp])[] = [
  [
    'fortnight',
    /\b(?:(?:toutes )?les (?:deux|2) semaines|(?:une )?semaine sur (?:deux|2)|tous les (?:quinze|15) jours|every (?:two|2|other|second) weeks?|(?:every )?fortnight(?:ly)?)\b/u,
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
/** Which day of the week it comes on is the mission's own. What is said of it is not taken as agreed. */
const onDays = new RegExp(`\\b(?:chaque|tous les|every|each) ${weekday}\\b`, 'u');

const counts: Readonly<Record<string, number>> = {
  ...{ une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
};
const timesSaid = new RegExp(
  `\\b(?:(\\d{1,3}|${Object.keys(counts).join('|')}) (?:autres )?(?:fois|(?:more )?times)|(twice|once))\\b`,
  'u',
);
const untilSaid = /\b(?:jusqu(?:e)? ?(?:au|aux|a|en)?|until|till|til|up to)\b/u;
const fillers = /\b(?:encore|again|aussi|also|svp|stp|please)\b/gu;

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** "Répéter la mission 3 chaque semaine jusqu'au 12 mars". Null of anything else, such as "peux-tu répéter ?". Pure. */
export function repeatIn(text: string, calendar: Calendar): Repeating | null {
  const words = tokenise(text).map(({ word }) => word);
  const at = words.findIndex((word) => !leads.has(word));
  if (!verbs.test(words[at] ?? '') || words.some((word) => negations.has(word))) return null;
  const after = words
    .slice(at + 1)
    .join(' ')
    .replace(fillers, ' ');
  const found = rhythms.find(([, pattern]) => pattern.test(after));
  const isOnDays = onDays.test(after);
  const unpaced = (found ? after.replace(found[1], ' ') : after).replace(onDays, ' ');
  const counted = timesSaid.exec(unpaced);
  const times = counted && timesOf(counted);
  const { until, rest, isRead } = untilIn(
    oneSpaced(counted ? unpaced.replace(counted[0], ' ') : unpaced),
    calendar,
  );
  const every = found?.[0] ?? (isOnDays ? 'week' : null);
  const isNamed = /\bmissions?\b/u.test(rest) || every !== null || times !== null || until !== null;
  if (!isNamed) return null;
  const isAll = every !== null && !isOnDays && isRead && (times !== null || until !== null);
  return { said: { every, times, until }, rest, isAll };
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
