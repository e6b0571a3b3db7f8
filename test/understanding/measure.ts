import { featuresOf } from '../../src/conversation/understanding/classifier/features.js';
import { guessWith } from '../../src/conversation/understanding/classifier/guess.js';
import type { GuessedIntent } from '../../src/conversation/understanding/classifier/guessedIntents.js';
import type { Weights } from '../../src/conversation/understanding/classifier/weights.js';
import { plainlyActs } from '../../src/conversation/understanding/together/plainlyActs.js';
import { guessBy } from '../../src/conversation/understanding/together/ruled.js';
import type { around } from './around.js';
import { type Language, type Sentence, typed } from './corpus.js';

/** What was guessed of a sentence. */
export interface Judged {
  readonly sentence: Sentence;
  /** The three likeliest. */
  readonly three: readonly GuessedIntent[];
  /** It would be taken for something that is plainly asked for now. */
  readonly acts: boolean;
}

/**
 * What is made of sentences as they were typed, while some missions are open. By some weights and by the rules, as the
 * product does. Without missions none is known by name.
 */
export const judge = (
  weights: Weights,
  sentences: readonly Sentence[],
  missions: ReturnType<typeof around> = () => [],
): Judged[] =>
  sentences.map((sentence) => {
    const text = typed(sentence);
    const byWords = (said: string) => guessWith(weights, featuresOf(said, sentence.as), sentence.as);
    const guess = guessBy(byWords, text, missions(sentence));
    const three = guess.intents.slice(0, 3).map(({ intent }) => intent);
    return { sentence, three, acts: plainlyActs(text, guess) };
  });

export interface Figures {
  readonly sentences: number;
  /** Shares, 0 to 1: the first guess is right, one of the first three is. */
  readonly first: number;
  readonly three: number;
}

/** The first guess is what the sentence asks for, or one of the two things that its words may mean. */
export const isRight = ({ sentence, three }: Judged): boolean => three.slice(0, 1).some(meant(sentence));

const meant =
  ({ intent, also }: Sentence) =>
  (guess: GuessedIntent): boolean =>
    guess === intent || guess === also;

export function figuresOf(judged: readonly Judged[]): Figures {
  const share = (right: (one: Judged) => boolean) => judged.filter(right).length / (judged.length || 1);
  return {
    sentences: judged.length,
    first: share(isRight),
    three: share(({ sentence, three }) => three.some(meant(sentence))),
  };
}

export const ofLanguage = (judged: readonly Judged[], language: Language): Judged[] =>
  judged.filter(({ sentence }) => sentence.language === language);

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** One line: how many, first guess, among three. */
export const figuresLine = (name: string, judged: readonly Judged[]): string => {
  const { sentences, first, three } = figuresOf(judged);
  return `${name.padEnd(20)} ${String(sentences).padStart(6)}  first ${percent(first)}  among three ${percent(three)}`;
};
