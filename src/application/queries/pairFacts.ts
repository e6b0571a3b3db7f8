import type { Engagement } from '../../domain/engagements/engagement.js';
import { isPart, unpairedBy } from '../../domain/engagements/pair.js';
import { bothOf } from '../pairs/settlePair.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { PairFacts } from './views.js';

/** What one of two who sign up together is told of the other. Null of everybody else: nothing is read then. */
export async function pairFacts(
  deps: Needs<'employees'> & NeedsOf<typeof bothOf>,
  engagement: Engagement,
): Promise<PairFacts | null> {
  if (!isPart(engagement)) return null;
  const [asker, invited] = await bothOf(deps, engagement);
  const { as } = engagement.pair;
  const other = as === 'asker' ? invited : asker;
  const person = other && (await deps.employees.find(other.organisationId, other.employeeId));
  return {
    name: person?.name ?? '',
    as,
    end: unpairedBy(invited),
    together: engagement.state === 'confirmed' && other?.state === 'confirmed',
  };
}
