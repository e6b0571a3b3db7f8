import type { Identity } from '../../../domain/people/employee.js';
import { DirectoryError, type Ports } from '../../ports/index.js';
import { withdrawAll } from './withdrawAll.js';

/**
 * The platform knows an account no more: nothing is sent there, and the seats of a person who is in no other chat either are
 * freed. They are freed first, so that after a crash in between the account is still found to have left.
 */
export async function accountLeft(ports: Ports, identity: Identity): Promise<void> {
  const { organisationId, employeeId, id } = identity;
  if (!(await isElsewhere(ports, identity))) await withdrawAll(ports, organisationId, employeeId);
  await ports.identities.setReachability(organisationId, id, 'left');
  ports.log.info('account.left', { platform: identity.platform, identityId: id });
}

/** Whether the person is still here by another account: its platform is asked, since it may not have told us yet. */
async function isElsewhere(ports: Ports, identity: Identity): Promise<boolean> {
  const accounts = await ports.identities.ofEmployee(identity.organisationId, identity.employeeId);
  for (const other of accounts) {
    if (other.id === identity.id || other.reachability === 'left' || other.guest) continue;
    if (await isKnown(ports, other)) return true;
  }
  return false;
}

/** One that does not answer is believed to know them: a seat is not taken on a maybe. */
async function isKnown(ports: Ports, { workspaceId, platform, userId, address }: Identity): Promise<boolean> {
  const workspace = await ports.workspaces.find(workspaceId);
  const directory = ports.directories[platform];
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
