import type { Guess } from '../classifier/guess.js';
import type { GuessedIntent, Role } from '../classifier/guessedIntents.js';
import { guessOf } from './ruled.js';

/** What a message comes down to. */
export interface Part {
  readonly text: string;
  /** Nothing else was said that could mean the opposite. */
  readonly isWhole: boolean;
  readonly guess: Guess;
}

/** A request is short. What is longer is looked through for the sentence that asks for something. */
const short = 240;
/** A message is read no further. */
const readAtMost = 3_000;
/** Words of a sentence without a full stop, as dictation gives it. */
const windowWords = 30;

/** A sentence keeps the mark that it ends with: a question is one. */
const sentence = /[^.!?;\n…]+[.!?;…]*/gu;

/** Of courtesy alone nothing follows. */
const asksNothing: readonly GuessedIntent[] = ['unknown', 'greet', 'thanks'];
const someWish = 0.5;

/** The sentences of a text, long ones cut. */
export function sentencesIn(text: string): string[] {
  const all = text.slice(0, readAtMost).match(sentence) ?? [];
  return all.flatMap(cut).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function cut(one: string): string[] {
  const words = one.trim().split(/\s+/u);
  const cuts: string[] = [];
  for (let from = 0; from < words.length; from += windowWords)
    cuts.push(words.slice(from, from + windowWords).join(' '));
  return cuts;
}

/**
 * The part of a message that asks for something. A short one is taken whole. Of a long one it is the sentence whose wish is
 * surest, where no other sentence asks for something else.
 */
export async function partThatAsks(text: string, as: Role): Promise<Part> {
  if (text.length <= short) return { text, isWhole: true, guess: await guessOf(text, as) };
  let surest: Part | null = null;
  const wishes = new Set<GuessedIntent>();
  for (const one of sentencesIn(text)) {
    const guessed = await guessOf(one, as);
    const [first] = guessed.intents;
    if (!first || asksNothing.includes(first.intent) || first.likely < someWish) continue;
    wishes.add(first.intent);
    if (!surest || first.likely > (surest.guess.intents[0]?.likely ?? 0))
      surest = { text: one.slice(0, 1000), isWhole: false, guess: guessed };
  }
  if (surest) return surest;
  const start = text.slice(0, short);
  return { text: start, isWhole: false, guess: await guessOf(start, as) };
}
