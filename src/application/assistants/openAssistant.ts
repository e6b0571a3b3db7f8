import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import { type NewLink, newLink } from '../people/newLink.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

export type OpenedAssistant = Pick<NewLink, 'url' | 'until'> & { readonly kind: 'opened' };

/** A link to the page that gives the person what their assistant is to bring. The page gives it, so that no chat keeps it. */
export async function openAssistant(
  deps: Needs<'assistants'> & NeedsOf<typeof newLink>,
  actor: EmployeeActor,
): Promise<OpenedAssistant | Refused> {
  if (!may(actor, 'assistant.connect')) return refused({ code: 'noGuests' });
  const { organisation, employee } = actor;
  // The page is read without knowing who reads: how it speaks stands in its address.
  const manner = organisation.policy.address === 'tu' && employee.locale === 'fr' ? '-tu' : '';
  const { key, url, until } = newLink(deps, actor, 'assistant', manner);
  await deps.assistants.open({ organisationId: organisation.id, employeeId: employee.id, key, until });
  return { kind: 'opened', url, until };
}
