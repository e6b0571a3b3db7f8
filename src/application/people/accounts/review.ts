import type { Identity } from '../../../domain/employee.js';
import type { Organisation } from '../../../domain/organisation.js';
import type { Ports } from '../../ports/index.js';
import { follow } from './follow.js';
import { accountLeft } from './leave.js';

/**
 * Asks the platform who an account is today, and follows what it tells. Null when it is nobody of ours any more. As it is when
 * there is no platform to ask. Throws `DirectoryError`.
 */
export async function review(
  ports: Ports,
  organisation: Organisation,
  account: Identity,
  following: readonly string[] = [],
): Promise<Identity | null> {
  const directory = ports.directories[account.platform];
  const workspace = await ports.store.workspaces.find(account.workspaceId);
  if (!directory || workspace?.status !== 'installed') return account;
  const told = await directory.profile(workspace.externalId, account.userId, account.address);
  if (told) return follow(ports, organisation, account, told, following);
  await accountLeft(ports, account);
  return null;
}
