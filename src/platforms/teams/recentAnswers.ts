/** The answers of a while, so that an event that Teams posts again gets the answer of the first time. */
export interface RecentAnswers<Answer> {
  /** The answer to `id`, worked out by `work` unless it is known or being worked out. */
  once(id: string, work: () => Promise<Answer>): Promise<Answer>;
}

const KEPT = 500;

/**
 * Keeps the last few hundred. After a restart, or in another process, the event is worked out again: answering
 * twice changes nothing.
 */
export function recentAnswers<Answer>(): RecentAnswers<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return {
    once: (id, work) => {
      const before = known.get(id);
      if (before) return before;
      const answer = work();
      known.set(id, answer);
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
      return answer;
    },
  };
}
