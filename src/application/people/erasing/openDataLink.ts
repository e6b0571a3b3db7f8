import type { EmployeeActor } from '../../actor.js';
import type { Needs } from '../../ports/index.js';

/** Long enough to open it at once, short enough that a link left behind opens nothing. */
const openMs = 60 * 60_000;

export interface OpenedLink {
  readonly url: string;
  /** UTC. */
  readonly until: Date;
}

/** A link that gives the person once what is held of them, as a file. */
export async function openDataLink(
  { dataLinks, clock, newId, publicUrl }: Needs<'dataLinks' | 'clock' | 'newId' | 'publicUrl'>,
  { organisation, employee }: EmployeeActor,
): Promise<OpenedLink> {
  const key = `${newId()}${newId()}`.replaceAll('-', '');
  const until = new Date(clock.now().getTime() + openMs);
  await dataLinks.open({ organisationId: organisation.id, employeeId: employee.id, key, until });
  const name = [organisation.id, key].map(encodeURIComponent).join('.');
  // The page is read without knowing who reads: how it speaks stands in its address.
  const address = organisation.policy.address === 'tu' && employee.locale === 'fr' ? '-tu' : '';
  return { url: `${publicUrl}/my-data/${employee.locale}${address}/${name}`, until };
}
