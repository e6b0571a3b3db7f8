import { isChat } from '../organisations/workspace.js';
import type { Employee, Identity } from './employee.js';

/**
 * Why two people cannot be made one. `bothInDirectory`: a directory tells of each, and would make them two again.
 * `sameWorkspace`: each has an account in one workspace, where nobody has two. `guest`: a guest is nobody's other account.
 */
export type MergeHindrance = 'bothInDirectory' | 'sameWorkspace' | 'guest';

/** Somebody with their accounts. */
export interface WithAccounts {
  readonly person: Pick<Employee, 'fromDirectory'>;
  readonly accounts: readonly Identity[];
}

const isHere = ({ reachability }: Identity): boolean => reachability !== 'left';

/** Null when they can. */
export function cannotMerge(one: WithAccounts, other: WithAccounts): MergeHindrance | null {
  if (one.person.fromDirectory && other.person.fromDirectory) return 'bothInDirectory';
  const these = one.accounts.filter(isHere);
  const those = other.accounts.filter(isHere);
  if ([...these, ...those].some(({ guest }) => guest)) return 'guest';
  const isTwice = these.some(({ workspaceId }) =>
    those.some((account) => account.workspaceId === workspaceId),
  );
  return isTwice ? 'sameWorkspace' : null;
}

/**
 * Why an account stays with its person. `onlyAccount`: there is nobody else to take it from. `inDirectory`, `sameAddress`: a
 * directory, or another chat, says by the address that it is theirs, and would join them again.
 */
export type PartHindrance = 'onlyAccount' | 'inDirectory' | 'sameAddress' | 'notAChat';

/** Null when it can be taken apart. */
export function cannotTakeApart({ person, accounts }: WithAccounts, account: Identity): PartHindrance | null {
  if (!isChat(account)) return 'notAChat';
  const others = accounts.filter(({ id }) => id !== account.id);
  if (others.length === 0 && !person.fromDirectory) return 'onlyAccount';
  if (account.email === null) return null;
  if (person.fromDirectory?.email === account.email) return 'inDirectory';
  return others.some((other) => isHere(other) && other.email === account.email) ? 'sameAddress' : null;
}
