import type { DirectoryActor } from '../../actor.js';
import type { HrisPerson, Needs } from '../../ports/index.js';

const batch = 100;

/** Somebody whom an HRIS told of before, by its own key. */
export type Named = Pick<HrisPerson, 'key' | 'employeeNumber' | 'email'>;

/** Managers of those who have changed: they have not changed themselves, and are known by what the HRIS calls them. */
export async function managersNamed(
  { employees }: Needs<'employees'>,
  { organisation, connection }: DirectoryActor,
  people: readonly HrisPerson[],
): Promise<Named[]> {
  const told = new Set(people.map(({ key }) => key));
  const wanted = new Set(
    people.flatMap(({ managerKey }) => managerKey ?? []).filter((key) => !told.has(key)),
  );
  const named: Named[] = [];
  if (wanted.size === 0) return named;
  for await (const some of employees.listed(organisation.id, batch))
    for (const { email, employeeNumber, fromDirectory } of some)
      if (fromDirectory?.connection === connection && wanted.has(fromDirectory.key ?? ''))
        named.push({ key: fromDirectory.key ?? '', email, employeeNumber });
  return named;
}
