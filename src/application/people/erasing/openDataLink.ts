import type { EmployeeActor } from '../../actor.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type NewLink, newLink } from '../newLink.js';

export type OpenedLink = Pick<NewLink, 'url' | 'until'>;

/** A link that gives the person once what is held of them, as a file. */
export async function openDataLink(
  deps: Needs<'dataLinks'> & NeedsOf<typeof newLink>,
  actor: EmployeeActor,
): Promise<OpenedLink> {
  const { organisation, employee } = actor;
  // The page is read without knowing who reads: how it speaks stands in its address.
  const manner = organisation.policy.address === 'tu' && employee.locale === 'fr' ? '-tu' : '';
  const { key, url, until } = newLink(deps, actor, 'my-data', manner);
  await deps.dataLinks.open({ organisationId: organisation.id, employeeId: employee.id, key, until });
  return { url, until };
}
