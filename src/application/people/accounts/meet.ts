import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Workspace } from '../../../domain/organisations/workspace.js';
import type { Employee, Identity, Profile } from '../../../domain/people/employee.js';
import { isZone } from '../../../domain/time/zone.js';
import type { Ports } from '../../ports/index.js';
import { review } from './follow.js';
import { holderOf } from './holderOf.js';
import { personOf } from './personOf.js';

/**
 * Makes an account that we did not know one of ours: of the person who has its address today, or of a new one. `lastSeenAt`:
 * when they spoke, UTC; null when we know them from a member list only: people are written to where they last spoke. Safe to
 * call twice or by two processes at once: unique indexes decide. Throws `DirectoryError`: see `holderOf`.
 */
export async function meet(
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  told: Profile,
  lastSeenAt: Date | null = null,
): Promise<Identity> {
  const person = await personFor(ports, organisation, workspace, told);
  const account = await ports.identities.ensure({
    id: ports.newId(),
    organisationId: organisation.id,
    workspaceId: workspace.id,
    employeeId: person?.id ?? ports.newId(),
    platform: workspace.platform,
    userId: told.userId,
    address: told.address,
    reachability: 'reachable',
    guest: told.membership === 'guest',
    name: told.name || null,
    email: told.email,
    checkedAt: ports.clock.now(),
    lastSeenAt,
  });
  await personOf(ports, organisation, account, told);
  return account;
}

/** Who has the address, or who is to have it. Null for somebody without one, and in doubt: a person of their own. */
async function personFor(
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  { userId, email, name, timezone, locale }: Profile,
): Promise<Employee | null> {
  if (email === null) return null;
  const { employees, identities } = ports;
  // Somebody who says two things at once is met twice at once.
  const isSame = (other: Identity) => other.workspaceId === workspace.id && other.userId === userId;
  const askAbout = async (other: Identity) => (isSame(other) ? other : review(ports, organisation, other));
  const holder = await holderOf(ports, organisation, email, { id: '', workspaceId: workspace.id }, askAbout);
  const accounts = holder ? await identities.ofEmployee(organisation.id, holder.id) : [];
  const isThere = accounts.some(
    (other) => other.workspaceId === workspace.id && other.reachability !== 'left' && !isSame(other),
  );
  if (isThere) return null;
  return (
    holder ??
    employees.ensure({
      id: ports.newId(),
      organisationId: organisation.id,
      name,
      email,
      timezone: timezone && isZone(timezone) ? timezone : organisation.timezone,
      locale: locale ?? organisation.locale,
      muted: false,
    })
  );
}
