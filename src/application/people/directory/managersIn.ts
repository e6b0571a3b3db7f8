import type { ManagerKey } from '../../../domain/people/directory/facts.js';
import { type Colleague, managersAmong, wordsOf } from '../../../domain/people/directory/findManagers.js';
import { type Groups, groupBy } from '../../../domain/people/directory/groupBy.js';
import type { Needs } from '../../ports/index.js';

type Find = ReturnType<typeof managersAmong>;

/** Those who have names are gone through so many at a time. Some servers sort all who are left for each page. */
const batch = 500;

/**
 * Looks up whom a directory names as managers, of some people at a time. Nobody else of a large company is in memory. A name
 * alone is compared with everybody's, once: most directories name a manager in another way.
 */
export function managersIn(
  { employees }: Needs<'employees'>,
  organisationId: string,
): (wanted: readonly ManagerKey[]) => Promise<Find> {
  let names: Promise<Groups<Colleague>> | null = null;
  const namesakes = async (values: readonly string[]): Promise<readonly Colleague[]> => {
    if (values.length === 0) return [];
    names ??= namesOf(employees.everyone(organisationId, {}, batch));
    const groups = await names;
    return values.flatMap((value) => groups.get(wordsOf(value)));
  };
  return async (wanted) => {
    const calledBy = (by: ManagerKey['by']) => [
      ...new Set(wanted.filter((one) => one.by === by).map(({ value }) => value)),
    ];
    const found = await Promise.all([
      // Of whoever is among several of these the last holds: of namesakes the name alone is known.
      namesakes(calledBy('name')),
      employees.findByNumbers(organisationId, calledBy('number')),
      employees.findByEmails(organisationId, calledBy('email')),
    ]);
    return managersAmong([...new Map(found.flat().map((one) => [one.id, one])).values()]);
  };
}

/** Everybody by their name, and nothing else of them. */
async function namesOf(everyone: AsyncIterable<readonly Colleague[]>): Promise<Groups<Colleague>> {
  const all: Colleague[] = [];
  for await (const people of everyone) for (const { id, name } of people) all.push({ id, name, email: null });
  return groupBy(all, ({ name }) => wordsOf(name));
}
