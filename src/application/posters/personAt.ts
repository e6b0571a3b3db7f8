import type { SignUpLink } from '../../domain/missions/poster.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import { isChat } from '../../domain/organisations/workspace.js';
import type { Employee } from '../../domain/people/employee.js';
import { review } from '../people/accounts/follow.js';
import { holderOf } from '../people/accounts/holderOf.js';
import { openMailAccount } from '../people/mail/openMailAccount.js';
import type { Needs, NeedsOf } from '../ports/index.js';

/**
 * Whose an address is that somebody has shown to be theirs. Of whom the company's directory vouches for by it today, and who
 * hears in their chat. Or somebody known by it alone, now or before, who is written to there. Safe to do twice, or by two
 * processes at once. Throws `DirectoryError`: see `holderOf`.
 */
export async function personAt(
  deps: Needs<'employees' | 'identities' | 'newId'> &
    NeedsOf<typeof holderOf> &
    NeedsOf<typeof review> &
    NeedsOf<typeof openMailAccount>,
  organisation: Organisation,
  { email, name, locale }: Pick<SignUpLink, 'email' | 'name' | 'locale'>,
): Promise<Employee> {
  const { id: organisationId, timezone } = organisation;
  const asking = { id: '', workspaceId: '' };
  const holder = await holderOf(deps, organisation, email, asking, (one) => review(deps, organisation, one));
  const person =
    holder ??
    (await deps.employees.ensure({ id: deps.newId(), organisationId, name, email, timezone, locale }));
  const accounts = await deps.identities.ofEmployee(organisationId, person.id);
  const hasChat = accounts.some((one) => isChat(one) && one.reachability !== 'left' && !one.guest);
  if (!hasChat) await openMailAccount(deps, organisation, person, email);
  return person;
}
