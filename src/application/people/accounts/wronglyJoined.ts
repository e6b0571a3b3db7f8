import type { Employee, Identity } from '../../../domain/employee.js';
import type { Ports } from '../../ports/index.js';
import type { AskAbout } from './holderOf.js';
import type { PartReason } from './part.js';

const isHere = ({ reachability }: Identity): boolean => reachability !== 'left';

/**
 * Why an account cannot be the person's it was joined to; null when it can. A guest is never anybody's other account; a version
 * that believed every address joined some that nobody vouches for, and those of people who had an address after somebody else.
 */
export function wronglyJoined(
  account: Identity,
  others: readonly Identity[],
  person: Pick<Employee, 'email'>,
): PartReason | null {
  if (others.length === 0) return null;
  if (account.guest) return 'guest';
  if (account.checkedAt !== null) return null;
  if (account.email === null && others.some(isHere)) return 'notVouchedFor';
  const before = others.find(({ workspaceId }) => workspaceId === account.workspaceId);
  // Of two who are here, it is the newer one that came by the address: the other's is another one by now.
  const isReused = before !== undefined && (!isHere(before) || account.email === person.email);
  return isReused ? 'addressReused' : null;
}

/**
 * The other accounts of a person. Nobody has two in one workspace: of one there about which nobody was asked yet, its platform
 * tells first whose it is. Throws what `askAbout` does.
 */
export async function othersOf(
  { store }: Ports,
  { organisationId, id, workspaceId, checkedAt }: Identity,
  employeeId: string,
  askAbout: AskAbout,
): Promise<Identity[]> {
  const others = async () =>
    (await store.identities.ofEmployee(organisationId, employeeId)).filter((other) => other.id !== id);
  const found = await others();
  const doubtful = found.filter(
    (other) => other.workspaceId === workspaceId && other.checkedAt === null && isHere(other),
  );
  if (checkedAt !== null || doubtful.length === 0) return found;
  for (const other of doubtful) await askAbout(other);
  return others();
}
