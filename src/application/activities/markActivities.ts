import type { Employee } from '../../domain/people/employee.js';
import { connectedName } from '../people/directory/toldBy.js';
import type { HrisConnection, Needs } from '../ports/index.js';

const batch = 500;
const worked = ['confirmed', 'attended', 'certified', 'disputed'] as const;

/**
 * Whatever the people of an HRIS work may have to be written there. So what was agreed before
 * it was connected comes too, and whatever a crash kept from being marked.
 */
export async function markActivities(
  { employees, engagements, activities, clock }: Needs<'employees' | 'engagements' | 'activities' | 'clock'>,
  { organisationId, name, activityCode }: HrisConnection,
): Promise<void> {
  if (activityCode === null) return;
  const teller = connectedName(name, 'hris');
  const isIts = ({ fromDirectory }: Employee) => fromDirectory?.connection === teller;
  for await (const some of employees.everyone(organisationId, {}, batch)) {
    const ids = some.filter(isIts).map(({ id }) => id);
    if (ids.length > 0)
      await activities.mark(await engagements.ofEmployees(organisationId, ids, worked), clock.now());
  }
}
