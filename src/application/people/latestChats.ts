import type { Identity } from '../../domain/people/employee.js';
import type { Needs } from '../ports/index.js';

/**
 * For several people at once: the account where each last spoke, among those that can be written to. `among` limits
 * them to some workspaces. People who can be written to nowhere are left out.
 */
export async function latestChats(
  deps: Needs<'identities'>,
  organisationId: string,
  employeeIds: readonly string[],
  among: ReadonlySet<string>,
): Promise<Identity[]> {
  return [...latestAmong(await deps.identities.ofEmployees(organisationId, employeeIds), among).values()];
}

/** The same of accounts that were read already, by employee. */
export function latestAmong(
  accounts: readonly Identity[],
  among: ReadonlySet<string>,
): ReadonlyMap<string, Identity> {
  const latest = new Map<string, Identity>();
  for (const account of accounts) {
    const { workspaceId, reachability, address, guest, employeeId } = account;
    if (!among.has(workspaceId) || reachability !== 'reachable' || address === null || guest) continue;
    const other = latest.get(employeeId);
    if (!other || isBetter(account, other)) latest.set(employeeId, account);
  }
  return latest;
}

/** An account that its platform was never asked about may be somebody else's: see `trusted`. */
function isBetter(account: Identity, other: Identity): boolean {
  const isAsked = account.checkedAt !== null;
  if (isAsked !== (other.checkedAt !== null)) return isAsked;
  return spokeAt(account) > spokeAt(other);
}

const spokeAt = ({ lastSeenAt }: Identity): number => lastSeenAt?.getTime() ?? 0;
