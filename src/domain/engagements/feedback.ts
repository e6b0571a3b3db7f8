/** For so long after the end an answer is taken, and can be changed, in ms. */
const openMs = 7 * 24 * 60 * 60_000;

/** Nobody is singled out: of fewer answers than this, nothing is told. */
const atLeast = 5;

/** Until when feedback on a half-day can be given and changed; UTC. */
export const feedbackUntil = ({ endsAt }: { readonly endsAt: Date }): Date =>
  new Date(endsAt.getTime() + openMs);

/** What is told of everybody's answers together. */
export interface FeedbackFigure {
  readonly answers: number;
  /** 1 to 5, by halves. */
  readonly median: number;
}

/**
 * The answers to a mission, together. Null when there are too few, and until the last of them can no longer be changed. Two
 * figures one after the other would tell what somebody answered in between.
 */
export function feedbackFigure(
  scores: readonly number[],
  slots: readonly { readonly endsAt: Date }[],
  now: Date,
): FeedbackFigure | null {
  if (scores.length < atLeast || slots.some((slot) => feedbackUntil(slot) > now)) return null;
  const sorted = [...scores].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return { answers: scores.length, median: (low + high) / 2 };
}
