import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/**
 * Somebody says whether an answer helped. Counted once for each answer, by what the sentence was taken for; nothing of who
 * said it is kept. Lost when we die in between: it is a count, and nobody waits for it.
 */
export async function rateAnswer(
  { ratings, clock }: Needs<'ratings' | 'clock'>,
  { organisation }: Pick<EmployeeActor, 'organisation'>,
  { answer, good }: { readonly answer: string; readonly good: boolean },
): Promise<'counted' | 'before'> {
  const as = await ratings.take(organisation.id, answer);
  if (!as) return 'before';
  await ratings.count(organisation.id, as, clock.now().toISOString().slice(0, 10), good);
  return 'counted';
}
