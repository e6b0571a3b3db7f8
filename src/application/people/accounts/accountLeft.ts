import { isChat } from '../../../domain/organisations/workspace.js';
import type { Identity } from '../../../domain/people/employee.js';
import { askOthers } from '../../approvals/askOthers.js';
import { DirectoryError, type Needs, type NeedsOf } from '../../ports/index.js';
import { withdrawAll } from './withdrawAll.js';

/**
 * The platform knows an account no more. Nothing is sent there, and the seats of a person who is in no other chat either are
 * freed. They are freed first, so that after a crash in between the account is still found to have left. What waits for
 * them as a manager is asked of others.
 */
export async function accountLeft(
  deps: Needs<'directories' | 'identities' | 'log' | 'workspaces'> &
    NeedsOf<typeof withdrawAll> &
    NeedsOf<typeof askOthers>,
  identity: Identity,
): Promise<void> {
  const { organisationId, employeeId, id } = identity;
  const isGone = !(await isElsewhere(deps, identity));
  if (isGone) {
    await withdrawAll(deps, organisationId, employeeId);
    await leaveMail(deps, identity);
  }
  await deps.identities.setReachability(organisationId, id, 'left');
  if (isGone) await askOthers(deps, organisationId, employeeId);
  deps.log.info('account.left', { platform: identity.platform, identityId: id });
}

/** Whom the company's own directory knows no more is not written to by e-mail either. */
async function leaveMail(
  { identities }: Needs<'identities'>,
  { organisationId, employeeId }: Identity,
): Promise<void> {
  const accounts = await identities.ofEmployee(organisationId, employeeId);
  for (const { id } of accounts.filter((one) => !isChat(one)))
    await identities.setReachability(organisationId, id, 'left');
}

/** Whether the person is still here by another account. Its platform is asked, since it may not have told us yet. */
async function isElsewhere(
  deps: Needs<'directories' | 'identities' | 'workspaces'>,
  identity: Identity,
): Promise<boolean> {
  const accounts = await deps.identities.ofEmployee(identity.organisationId, identity.employeeId);
  for (const other of accounts) {
    // An address that one confirmed once tells nothing of today.
    if (other.id === identity.id || other.reachability === 'left' || other.guest || !isChat(other)) continue;
    if (await isKnown(deps, other)) return true;
  }
  return false;
}

/** One that does not answer is believed to know them: a seat is not taken on a maybe. */
async function isKnown(
  deps: Needs<'directories' | 'workspaces'>,
  { workspaceId, platform, userId, address }: Identity,
): Promise<boolean> {
  const workspace = await deps.workspaces.find(workspaceId);
  const directory = deps.directories[platform];
  if (!workspace || !directory || address === null) return true;
  if (workspace.status === 'removed') return false;
  try {
    const told = await directory.profile(workspace.externalId, userId, address);
    return told !== null && told.membership !== 'outsider';
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    return true;
  }
}
