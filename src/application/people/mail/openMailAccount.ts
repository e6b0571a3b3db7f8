import { randomBytes } from 'node:crypto';
import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Employee, Identity } from '../../../domain/people/employee.js';
import type { Needs } from '../../ports/index.js';

type AccountNeeds = Needs<'clock' | 'employees' | 'erasures' | 'identities' | 'newId' | 'workspaces'>;

/**
 * Makes an address one of somebody's accounts, once they have shown that it is theirs. Nobody vouches for it: it makes nobody
 * an organiser, and any chat of theirs goes before it. Safe to do twice, or by two processes at once. Null where no e-mail is sent.
 */
export async function openMailAccount(
  deps: AccountNeeds,
  organisation: Pick<Organisation, 'id'>,
  person: Employee,
  email: string,
): Promise<Identity | null> {
  const organisationId = organisation.id;
  const workspace = await deps.workspaces.findByExternalId('email', organisationId);
  if (!workspace) return null;
  const now = deps.clock.now();
  const id = deps.newId();
  await deps.erasures.letIn({ organisationId, workspaceId: workspace.id, userId: email });
  const account = await deps.identities.ensure({
    ...{ id, organisationId, workspaceId: workspace.id, employeeId: person.id, platform: 'email' },
    ...{ userId: email, reachability: 'reachable', guest: false, name: person.name, email: null },
    address: { email, key: drawKey(), account: `${organisationId}.${id}` },
    // No platform was ever asked: see `trusted`.
    checkedAt: null,
    lastSeenAt: now,
  });
  // Reachable again, whatever became of it before.
  await deps.identities.touch(organisationId, account.id, null, now);
  return giveTo(deps, account, person);
}

const drawKey = (): string => randomBytes(32).toString('base64url');

/** The address may have been somebody else's, who has it no more. The links in their old mails open nothing from then on. */
async function giveTo(
  { employees, identities }: AccountNeeds,
  account: Identity,
  { id }: Employee,
): Promise<Identity> {
  const { organisationId, employeeId } = account;
  if (employeeId === id || (await employees.find(organisationId, employeeId))?.id === id) return account;
  const address = { ...account.address, key: drawKey() };
  await identities.setAddress(organisationId, account.id, address);
  await identities.assign(organisationId, account.id, employeeId, id);
  return { ...account, address, employeeId: id };
}
