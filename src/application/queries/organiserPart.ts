import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Needs } from '../ports/index.js';
import type { OrganiserPart } from './views.js';

/** What the person is told of an organiser's part in their place. Null where there is none: nothing is read then. */
export async function organiserPart(
  { employees }: Needs<'employees'>,
  { organisationId, added, takenOffBy, takenOffReason }: Engagement,
): Promise<OrganiserPart | null> {
  if (takenOffBy !== undefined) return { did: 'takeOff', name: '', reason: takenOffReason ?? null };
  if (!added) return null;
  const organiser = await employees.find(organisationId, added.by);
  return { did: 'add', name: organiser?.name ?? '', reason: added.reason ?? null };
}
