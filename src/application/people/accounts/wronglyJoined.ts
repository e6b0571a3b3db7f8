import type { Employee, Identity } from '../../../domain/people/employee.js';
import type { Needs } from '../../ports/index.js';
import type { AskAbout } from './holderOf.js';
import type { PartReason } from './part.js';

type Person = Pick<Employee, 'name' | 'email'>;

export const isHere = ({ reachability }: Identity): boolean => reachability !== 'left';

/**
 * Why an account cannot be the person's it was joined to; null when it can. A guest is never anybody's other account.
 * A version that believed every address joined some that nobody vouches for. It also joined people who had an address
 * after somebody else. Of its rows only accounts are looked at, whose `checkedAt` is null.
 */
export async function wronglyJoined(
  deps: Needs<'identities'>,
  account: Identity,
  person: Employee,
  askAbout: AskAbout,
): Promise<PartReason | null> {
  const others = await othersOf(deps, account, person.id);
  if (others.length === 0) return null;
  if (account.guest) return 'guest';
  if (account.checkedAt !== null) return null;
  if (account.email === null)
    return others.some(isHere) || !isCalled(account, person) ? 'notVouchedFor' : null;
  // Nobody has two accounts in one workspace: of one there about which nobody was asked yet, its platform tells first.
  const doubtful = others.filter((one) => isThere(one, account) && one.checkedAt === null && isHere(one));
  for (const one of doubtful) await askAbout(one);
  const current = doubtful.length > 0 ? await othersOf(deps, account, person.id) : others;
  if (current.some((other) => isThere(other, account) && isNewcomer(account, other, person)))
    return 'addressReused';
  return current.some((other) => isSomebodyElse(account, other)) ? 'notVouchedFor' : null;
}

/** The other accounts of a person. */
export const othersOf = async (
  deps: Needs<'identities'>,
  { organisationId, id }: Identity,
  employeeId: string,
): Promise<Identity[]> =>
  (await deps.identities.ofEmployee(organisationId, employeeId)).filter((other) => other.id !== id);

const isThere = (other: Identity, { workspaceId }: Identity): boolean => other.workspaceId === workspaceId;
const isCalled = ({ name }: Identity, person: Person): boolean => name === person.name;

/**
 * Whether it is this one of two in a workspace that came by the address of the other. A person went by the name of whoever was
 * there first. Where that does not tell, whoever has the address today stays.
 */
function isNewcomer(account: Identity, other: Identity, person: Person): boolean {
  if (isCalled(account, person) !== isCalled(other, person)) return isCalled(other, person);
  return !isHere(other) || account.email !== person.email;
}

/** Two who are called differently, and whose directories, both asked, vouch for two addresses. */
const isSomebodyElse = (account: Identity, other: Identity): boolean =>
  isHere(other) &&
  other.checkedAt !== null &&
  other.email !== null &&
  other.email !== account.email &&
  other.name !== account.name;
