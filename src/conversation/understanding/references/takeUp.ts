import { readWhen } from '../dates/readWhen.js';
import { namesNothing, namesTime } from '../missions/mention.js';
import { slotOptions } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { type Listener, readSentence } from '../readSentence.js';
import { type Token, tokenise } from '../text/tokens.js';
import type { Context, Understanding } from '../understanding.js';
import { answers } from '../vocabulary/answers.js';
import { withoutIdioms } from '../wishes/negation.js';
import type { Wish } from '../wishes/readWish.js';
import { answerLast, askWhich, chooses, nothingAsked, offerToSignUp } from './answerLast.js';
import { bareAnswer } from './bareAnswer.js';
import { findReference, type Reference } from './findReference.js';
import { type Last, type LastThing, nothingLast, tellApart } from './last.js';
import { fitting, resolve } from './resolve.js';
import { namedIn, only } from './rewrite.js';

/** What was understood by what was last said; or the same sentence, with what it refers to by its name. */
export type TakenUp =
  | { readonly understood: Understanding }
  | { readonly text: string; readonly context: Context };

/** Takes up what was last asked or shown, when somebody speaks of it. */
export function takeUp(text: string, context: Context): TakenUp {
  const answer = bareAnswer(text);
  if (answer) return { understood: answerLast(answer, context) };
  const tokens = tokenise(text);
  const named = namedAlone(text, tokens, context) ?? chosen(text, tokens, context);
  return named ? { understood: named } : namedWithin(text, tokens, context);
}

/** "Oui", "la 2": an answer, when something was asked, and nothing else. */
export function answersLast(
  text: string,
  { question, choosing }: Pick<Last, 'question' | 'choosing'>,
  listener: Listener,
): boolean {
  if (bareAnswer(text) !== null) return question !== null || choosing;
  return choosing && aloneIn(text, tokenise(text), listener) !== null;
}

/** What is referred to, when nothing else is said. */
function aloneIn(text: string, tokens: readonly Token[], listener: Listener): Reference | null {
  if (/[?？؟]/u.test(text)) return null;
  const said = withoutAround(tokens);
  const found = findReference(said, listener, true);
  return found && found.from === 0 && found.to === said.length ? found.reference : null;
}

/** True when a sentence names a mission by what was last shown. */
export function refersTo(text: string, context: Context): boolean {
  const taken = takeUp(text, context);
  return 'understood' in taken ? taken.understood.kind === 'intent' : taken.text !== text;
}

/** True when a sentence does nothing but choose one of those that were asked about, as by its button. */
export function choosesOne(text: string, context: Context): boolean {
  const taken = context.last?.choosing ? takeUp(text, context) : null;
  return taken !== null && 'understood' in taken && taken.understood.kind === 'intent';
}

/** "La 2", "non, plutôt celle de Lyon": it is chosen, as by its button. */
function namedAlone(text: string, tokens: readonly Token[], context: Context): Understanding | null {
  const reference = aloneIn(text, tokens, context);
  if (!reference) return null;
  const last = context.last ?? nothingLast;
  if (last.things.length === 0) {
    // A number is a mission's own as well, and a description describes one.
    const isOrdinary = reference.kind === 'number' || reference.kind === 'described';
    return isOrdinary ? null : nothingAsked(last);
  }
  const meant = resolve(reference, last, context);
  const [one, ...others] = meant;
  if (!one) return reference.kind === 'nth' ? askWhich(tellApart(last)) : null;
  return others.length > 0 ? askWhich(meant) : chooses(one);
}

/** Which one? was asked: its day, its half of the day or its name is enough. */
function chosen(text: string, tokens: readonly Token[], context: Context): Understanding | null {
  const { last } = context;
  if (!last?.choosing || /[?？؟]/u.test(text)) return null;
  const said = withoutAround(tokens);
  const { wish, mention, calendar } = readSentence(said, context);
  if (wish.about !== 'name' || namesNothing(mention) || mention.numbers.length > 0) return null;
  const meant = fitting(tellApart(last), mention, context);
  const [one, ...others] = meant;
  if (!one || !namesOnly(one, said, readWhen(said, calendar).taken)) return null;
  return others.length === 0 ? chooses(one) : namesTime(mention.when) ? askWhich(meant) : null;
}

const joints = new Set(
  'la le l les du de d des a au aux pour en celle celui the one for in at on of mission'.split(' '),
);

/** "Karim veut le jardin" and "je ne viens plus au jardin" say more than which one. */
function namesOnly({ options }: LastThing, said: readonly Token[], taken: ReadonlySet<number>): boolean {
  const words = said.flatMap(({ word }, at) => (taken.has(at) || joints.has(word) ? [] : [word]));
  return options.some(({ mission }) => namesAll(mission, words));
}

/** "Inscris-moi à la deuxième": the sentence is read with that mission's own number. */
function namedWithin(text: string, tokens: readonly Token[], context: Context): TakenUp {
  const { last } = context;
  if (!last || last.things.length === 0) return { text, context };
  const found = findReference(tokens, context, false);
  if (!found) return ofTheOneShown(text, tokens, context);
  const meant = resolve(found.reference, last, context);
  const [one, ...others] = meant;
  const [option] = one?.options ?? [];
  if (others.length > 0) return { understood: askWhich(meant) };
  if (!one && found.reference.kind === 'nth') return { understood: askWhich(tellApart(last)) };
  if (!one || !option) return { text, context };
  return { text: namedIn(text, tokens, found, option.mission.number), context: only(one, context) };
}

const leaves: readonly Wish['about'][] = ['leave', 'unable'];
const joins: readonly Wish['about'][] = ['join', 'attend'];

/** "C'est où ?", "what time?": a question with nothing of a mission in it. */
const asksForDetail = (text: string, tokens: readonly Token[]): boolean =>
  /[?？؟]/u.test(text) && tokens.some(({ word }) => answers.details.has(word));

/** "C'est où ?", "je ne peux plus venir", of the one mission that was just shown. To sign up for it is asked. */
function ofTheOneShown(text: string, tokens: readonly Token[], context: Context): TakenUp {
  const said = withoutIdioms(tokens);
  const { wish, mention } = readSentence(said, context);
  const [thing, ...others] = context.last?.things ?? [];
  const [option] = thing?.options ?? [];
  if (!option || others.length > 0 || !namesNothing(mention)) return { text, context };
  const isOwn = context.missions.mine.some(({ slot }) => slot.id === option.slot.id);
  const isAsked = wish.about === 'details' || (wish.about === 'name' && asksForDetail(text, said));
  if (isAsked || (isOwn && leaves.includes(wish.about)))
    return { text: `${text}, mission ${option.mission.number}`, context };
  const isOne = slotOptions(context.missions.open).length < 2;
  const asked = joins.includes(wish.about) && !isOne ? offerToSignUp(context.last ?? nothingLast) : null;
  return asked ? { understood: asked } : { text, context };
}

const refusals = new Set(['non', 'nan', 'no', 'nope', 'nah']);

/** Without what stands before another choice, and politeness after it. */
function withoutAround(tokens: readonly Token[]): readonly Token[] {
  const isAround = ({ word }: Token) => answers.instead.has(word) || answers.around.has(word);
  const from = tokens.findIndex((token) => !isAround(token));
  if (from < 0) return [];
  // "La 2, non merci": a no at the end is said to what stands before it.
  const to = tokens.findLastIndex((token) => !isAround(token) || refusals.has(token.word));
  return tokens.slice(from, to + 1);
}
