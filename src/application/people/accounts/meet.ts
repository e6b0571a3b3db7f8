import type { Organisation } from '../../../domain/organisations/organisation.js';
import { isChat, type Workspace } from '../../../domain/organisations/workspace.js';
import type { Employee, Identity, Profile } from '../../../domain/people/employee.js';
import { isZone } from '../../../domain/time/zone.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { review } from './follow.js';
import { holderOf } from './holderOf.js';
import { personOf } from './personOf.js';

/**
 * Makes an account that we did not know one of ours. Of the person who has its address today, or of a new one. `lastSeenAt`:
 * when they spoke, UTC. Null when we know them from a member list only: people are written to where they last spoke. Safe to
 * call twice or by two processes at once: unique indexes decide. Throws `DirectoryError`: see `holderOf`.
 */
export async function meet(
  deps: Needs<'clock' | 'employees' | 'identities' | 'newId'> & NeedsOf<typeof personFor>,
  organisation: Organisation,
  workspace: Workspace,
  told: Profile,
  lastSeenAt: Date | null = null,
): Promise<Identity> {
  const person = await personFor(deps, organisation, workspace, told);
  const account = await deps.identities.ensure({
    id: deps.newId(),
    organisationId: organisation.id,
    workspaceId: workspace.id,
    employeeId: person?.id ?? deps.newId(),
    platform: workspace.platform,
    userId: told.userId,
    address: told.address,
    reachability: 'reachable',
    guest: told.membership === 'guest',
    name: told.name || null,
    email: told.email,
    checkedAt: deps.clock.now(),
    lastSeenAt,
  });
  await personOf(deps, organisation, account, told);
  if (person && account.employeeId === person.id) await callAsTold(deps, person, account);
  return account;
}

/** Somebody who was known by e-mail alone went by a name of their own: from now on, by the company's. */
async function callAsTold(
  { employees, identities }: Needs<'employees' | 'identities'>,
  { organisationId, id, name }: Employee,
  account: Identity,
): Promise<void> {
  if (!account.name || account.name === name) return;
  const others = await identities.ofEmployee(organisationId, id);
  const isAlone = others.every((other) => other.id === account.id || !isChat(other));
  if (isAlone) await employees.update(organisationId, id, { name: account.name });
}

/** Who has the address, or who is to have it. Null for somebody without one, and in doubt: a person of their own. */
async function personFor(
  deps: Needs<'employees' | 'identities' | 'newId'> & NeedsOf<typeof review> & NeedsOf<typeof holderOf>,
  organisation: Organisation,
  workspace: Workspace,
  { userId, email, name, timezone, locale }: Profile,
): Promise<Employee | null> {
  if (email === null) return null;
  const { employees, identities } = deps;
  // Somebody who says two things at once is met twice at once.
  const isSame = (other: Identity) => other.workspaceId === workspace.id && other.userId === userId;
  const askAbout = async (other: Identity) => (isSame(other) ? other : review(deps, organisation, other));
  const holder = await holderOf(deps, organisation, email, { id: '', workspaceId: workspace.id }, askAbout);
  const accounts = holder ? await identities.ofEmployee(organisation.id, holder.id) : [];
  const isThere = accounts.some(
    (other) => other.workspaceId === workspace.id && other.reachability !== 'left' && !isSame(other),
  );
  if (isThere) return null;
  return (
    holder ??
    employees.ensure({
      id: deps.newId(),
      organisationId: organisation.id,
      name,
      email,
      timezone: timezone && isZone(timezone) ? timezone : organisation.timezone,
      locale: locale ?? organisation.locale,
    })
  );
}
