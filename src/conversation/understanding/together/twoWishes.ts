import { readWhen } from '../dates/readWhen.js';
import { detailIn } from '../details.js';
import { namesNothing } from '../missions/mention.js';
import { slotOptions } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { readSentence } from '../readSentence.js';
import { oneSpaced } from '../text/oneSpaced.js';
import { tokenise } from '../text/tokens.js';
import { understand } from '../understand.js';
import type { Context, Understanding } from '../understanding.js';
import { negations } from '../vocabulary/index.js';
import { isDoubted, isQuestion } from '../wishes/assertion.js';

/** One of two things that were said at once. */
export interface Wish {
  readonly text: string;
  readonly understood: Understanding;
}

/**
 * What stands between two wishes, one space apart. A name may hold it too ("accueillir et trier"), so each half must be a
 * wish. "Plus" is none: "je ne viens plus" is one.
 */
const joints =
  /[,;.!] (?:(?:et|and|puis|then|also|aussi) )?| (?:et|and|puis|then|mais|but|&|\+) (?:aussi |also |then |puis )?/giu;

/** A message is cut at so many places at most. */
const mostCuts = 6;
/** Longer than this, a wish is only one sentence of a letter. */
const longest = 240;

/**
 * Two things that are asked for at once, each understood by itself. "Retire-moi de jeudi et inscris-moi vendredi", or
 * "sign me up for 2 and 5". Null when it is one, or when either is not sure. Pure.
 */
export function twoWishes(text: string, context: Context): readonly [Wish, Wish] | null {
  if (text.length > longest || context.last?.choosing || isDoubted(text)) return null;
  const line = oneSpaced(text.trim().replaceAll('\n', ', '));
  for (const cut of [...line.matchAll(joints)].slice(0, mostCuts)) {
    const [first, second] = [line.slice(0, cut.index), line.slice(cut.index + cut[0].length)];
    const both = first.trim() && second.trim() ? wishesOf(first, second, context) : null;
    if (both) return both;
  }
  return null;
}

function wishesOf(first: string, second: string, context: Context): readonly [Wish, Wish] | null {
  const one = wish(first, context);
  if (!isWish(one.understood)) return null;
  const other = wish(carriedOver(one, second, context) ?? second, context);
  if (!isWish(other.understood) || (isShown(one) && isShown(other))) return null;
  return areOfOne(one, other, context) ? null : [one, other];
}

const wish = (text: string, context: Context): Wish => ({ text, understood: understand(text, context) });

const isShown = ({ understood }: Wish): boolean =>
  understood.kind === 'intent' && understood.intent.kind === 'mission.details';

/** A place to take or to give up, for sure or among several. What is asked of a mission, or what one was like. */
const isWish = (understood: Understanding): boolean =>
  understood.kind === 'choice'
    ? understood.purpose === 'signUp' || understood.purpose === 'leave'
    : understood.kind === 'intent' && kinds.includes(understood.intent.kind);
const kinds: readonly string[] = ['signUp', 'leave', 'mission.details', 'feedback.say'];

/**
 * The second half as a whole sentence, where it only names another mission or asks about the first one. Null when it says
 * something by itself.
 */
function carriedOver(first: Wish, second: string, context: Context): string | null {
  if (isShown(first)) return null;
  const { text, understood } = first;
  const number = numberOf(understood, context);
  const said = readSentence(tokenise(second), context);
  if (number !== null && namesNothing(said.mention) && isQuestion(second) && detailIn(second))
    return `${second}, mission ${number}`;
  // "De la mission 2" names one, with the word for a list.
  if (!['name', 'list'].includes(said.wish.about) || !onlyNames(second, context)) return null;
  const about = readSentence(tokenise(text), context).wish.about;
  if (about === 'join') return `inscris-moi à ${headed(second)}`;
  return isOfLeaving(understood) ? `je me désiste de ${headed(second)}` : null;
}

const isOfLeaving = (understood: Understanding): boolean =>
  (understood.kind === 'intent' && understood.intent.kind === 'leave') ||
  (understood.kind === 'choice' && understood.purpose === 'leave');

/** "5" alone could count something; "de la 2" is joined as "la 2" is. */
function headed(said: string): string {
  const name = said.trim().replace(/^(?:de|à|from|for|to) /iu, '');
  return /^\d+$/u.test(name) ? `la mission ${name}` : name;
}

/** The number of the mission that is named for sure. */
function numberOf(understood: Understanding, { missions }: Context): number | null {
  if (understood.kind !== 'intent' || understood.intent.kind !== 'signUp') return null;
  const { slotId } = understood.intent;
  return slotOptions(missions.open).find(({ slot }) => slot.id === slotId)?.mission.number ?? null;
}

const around = new Set(
  'la le l les the a au aux de du d des pour for to on in at celle celui one number numero mission of'.split(
    ' ',
  ),
);

/** Nothing but a number, a day or the name of a mission: no negation, nobody else, no condition. */
function onlyNames(text: string, context: Context): boolean {
  if (isQuestion(text)) return false;
  const tokens = tokenise(text);
  const { calendar, mention } = readSentence(tokens, context);
  const { taken } = readWhen(tokens, calendar);
  const left = tokens.flatMap(({ word }, at) =>
    taken.has(at) || around.has(word) || /^\d+$/u.test(word) ? [] : [word],
  );
  if (left.some((word) => negations.has(word)) || namesNothing(mention)) return false;
  return (
    left.length === 0 || slotOptions(context.missions.open).some(({ mission }) => namesAll(mission, left))
  );
}

/** To take a place and give up the same is no two wishes: it is not sure which is meant. */
function areOfOne(one: Wish, other: Wish, context: Context): boolean {
  if (isShown(one) || isShown(other)) return false;
  const slots = [one, other].map(({ understood }) => slotOf(understood, context));
  return slots[0] !== null && slots[0] === slots[1];
}

function slotOf(understood: Understanding, { missions }: Context): string | null {
  if (understood.kind !== 'intent') return null;
  const { intent } = understood;
  if (intent.kind === 'signUp') return intent.slotId;
  if (intent.kind !== 'leave') return null;
  return missions.mine.find(({ standing }) => standing.engagementId === intent.engagementId)?.slot.id ?? null;
}
