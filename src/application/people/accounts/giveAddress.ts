import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Employee, Identity } from '../../../domain/people/employee.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type AskAbout, holderOf } from './holderOf.js';
import { join } from './join.js';

/** Two that race for one address: whoever is second looks again. */
const tries = 3;

/**
 * Makes the person of an account the one who has its address. By now it may be another person's, who is the same one
 * then. Or it is somebody's who left, and has it no more. Gives the id of the person. Throws `DirectoryError` when
 * the platforms contradict each other and do not answer.
 */
export async function giveAddress(
  deps: Needs<'employees' | 'identities' | 'log'> & NeedsOf<typeof holderOf> & NeedsOf<typeof join>,
  organisation: Organisation,
  account: Identity,
  askAbout: AskAbout,
): Promise<string> {
  const { organisationId, email } = account;
  const { employees } = deps;
  for (let left = tries; left > 0; left -= 1) {
    const person = await employees.find(organisationId, account.employeeId);
    if (!person || email === null || person.email === email) return person?.id ?? account.employeeId;
    const holder = await holderOf(deps, organisation, email, account, askAbout);
    // They may have become one while the other's platform was asked.
    const now = await employees.find(organisationId, person.id);
    if (holder && now && holder.id !== now.id) {
      const isTwo = isInDirectory(now) && isInDirectory(holder);
      if (isTwo || !(await areOne(deps, account, now.id, holder.id)))
        return moveTo(deps, account, now.id, holder.id);
      const into = await join(deps, organisationId, now.id, holder.id);
      if (account.name) await employees.update(organisationId, into, { name: account.name });
      continue;
    }
    if (await isStillTheirs(deps, person, account)) return person.id;
    if ((await employees.setEmail(organisationId, person.id, email)) === 'set') return person.id;
  }
  return account.employeeId;
}

/** The company's directory knows two people apart. */
const isInDirectory = ({ fromDirectory }: Employee): boolean => fromDirectory !== undefined;

/** An address that another account of theirs, or a directory, vouches for is as good as the new one. They do not take turns. */
async function isStillTheirs(
  deps: Needs<'identities'>,
  { id, email, fromDirectory }: Employee,
  account: Identity,
): Promise<boolean> {
  if (email === null) return false;
  if (fromDirectory?.email === email) return true;
  const vouching = await deps.identities.vouchedFor(account.organisationId, email);
  return vouching.some((other) => other.id !== account.id && other.employeeId === id);
}

/** Nobody has two accounts in one workspace: two people who would are not one. */
async function areOne(
  deps: Needs<'identities'>,
  account: Identity,
  one: string,
  other: string,
): Promise<boolean> {
  const accounts = await deps.identities.ofEmployees(account.organisationId, [one, other]);
  const alive = accounts.filter(({ reachability }) => reachability !== 'left');
  const workspaces = new Set(alive.map(({ workspaceId }) => workspaceId));
  return workspaces.size === alive.length;
}

/** The account alone is given to whoever has its address, unless they have one there. Then two directories contradict each other. */
async function moveTo(
  deps: Needs<'identities' | 'log'>,
  account: Identity,
  from: string,
  to: string,
): Promise<string> {
  const { organisationId, id, workspaceId } = account;
  const { identities } = deps;
  const accounts = await identities.ofEmployee(organisationId, to);
  const isTaken = accounts.some(
    (other) => other.workspaceId === workspaceId && other.reachability !== 'left',
  );
  if (!isTaken && (await identities.assign(organisationId, id, from, to))) {
    deps.log.warn('account.moved', { platform: account.platform, identityId: id, from, to });
    return to;
  }
  deps.log.warn('people.notJoined', { identityId: id, one: from, other: to });
  return from;
}
