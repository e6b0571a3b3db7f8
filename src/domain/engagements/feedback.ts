import { visibleText } from '../people/visibleText.js';
import type { Engagement } from './engagement.js';

/** For so long after the end an answer is taken, and can be changed, in ms. */
const openMs = 7 * 24 * 60 * 60_000;

/** Nobody is singled out: of fewer answers than this, nothing is told. */
const atLeast = 5;

/** Until when feedback on a half-day can be given and changed; UTC. */
export const feedbackUntil = ({ endsAt }: { readonly endsAt: Date }): Date =>
  new Date(endsAt.getTime() + openMs);

/** One sentence beside the rating, in UTF-16 units: what a button holds with the rest of what it does. */
export const sentenceAtMost = 300;

/** What somebody says of a mission that is over. */
export interface Feedback {
  /** 1 to 5. */
  readonly score: number;
  /** Null when they rated without a word. */
  readonly sentence: string | null;
}

/** The sentence on one line, without what nobody sees; null when nothing of it can be seen. */
export const tidySentence = (text: string): string | null =>
  visibleText(text)
    .replace(/[\s\u2800]+/gu, ' ')
    .trim() || null;

/** What is told of everybody's answers together. */
export interface FeedbackFigure {
  readonly answers: number;
  /** 1 to 5, by halves. */
  readonly median: number;
  /** How many wrote a sentence. */
  readonly sentences: number;
}

type Given = Pick<Engagement, 'feedback' | 'feedbackSentence'>;

/**
 * The answers to a mission, together. Null when there are too few, and until the last of them can no longer be changed. Two
 * figures one after the other would tell what somebody answered in between.
 */
export function feedbackFigure(
  given: readonly Given[],
  slots: readonly { readonly endsAt: Date }[],
  now: Date,
): FeedbackFigure | null {
  const scores = given.flatMap(({ feedback }) => feedback ?? []);
  if (scores.length < atLeast || slots.some((slot) => feedbackUntil(slot) > now)) return null;
  const sorted = [...scores].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return { answers: scores.length, median: (low + high) / 2, sentences: feedbackSentences(given).length };
}

/**
 * What was written beside the ratings, to be told with their figure alone. In the order of their letters: who wrote first, or
 * signed up first, would tell who wrote what.
 */
export const feedbackSentences = (given: readonly Given[]): string[] =>
  given
    .flatMap(({ feedback, feedbackSentence }) => (feedback === null ? [] : (feedbackSentence ?? [])))
    .sort((one, other) => one.localeCompare(other, 'fr'));
