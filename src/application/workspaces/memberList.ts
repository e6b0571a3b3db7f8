import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Identity } from '../../domain/people/employee.js';
import type { Needs } from '../ports/index.js';

const hour = 3_600_000;

/** Whether a workspace's member list was read within the last `hours`. */
export const isListRead = ({ membersReadAt }: Workspace, now: Date, hours: number): boolean =>
  now.getTime() - (membersReadAt?.getTime() ?? 0) < hours * hour;

/** Whether a list that tells everybody of a workspace was answered lately. Lists are read every hour. */
export const isListed = (deps: Needs<'directories'>, workspace: Workspace, now: Date): boolean =>
  workspace.status === 'installed' &&
  !deps.directories[workspace.platform]?.listsNobody &&
  isListRead(workspace, now, 2);

/**
 * Whether the member list has just told all that the platform would tell of a known person. Then it need not be
 * asked. Slack answers about a hundred `users.info` a minute, fewer than a rush brings. False for who is in no list,
 * and for who has other chats, which the list does not overrule. https://docs.slack.dev/apis/web-api/rate-limits
 */
export async function isToldByList(
  deps: Needs<'clock' | 'directories' | 'identities'>,
  workspace: Workspace,
  identity: Identity,
): Promise<boolean> {
  const listed = identity.reachability === 'reachable' && !identity.guest;
  if (!listed || !isListed(deps, workspace, deps.clock.now())) return false;
  const accounts = await deps.identities.ofEmployee(identity.organisationId, identity.employeeId);
  return accounts.length === 1;
}
