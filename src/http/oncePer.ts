/**
 * The same question, asked once in `ms` however many want the answer. Who comes meanwhile gets what was found, and waits
 * with the others while it is being found. A failure counts as an answer: what is down is not asked the more for it.
 */
export function oncePer<Answer>(ms: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let last: { readonly at: number; readonly answer: Promise<Answer> } | null = null;
  return () => {
    const now = performance.now();
    if (!last || now - last.at >= ms) last = { at: now, answer: ask() };
    return last.answer;
  };
}
