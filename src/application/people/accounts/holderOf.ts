import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Employee, Identity } from '../../../domain/people/employee.js';
import { DirectoryError, type Needs, type NeedsOf } from '../../ports/index.js';
import { isListed } from '../../workspaces/memberList.js';

/** The account that asks for an address; one that is not kept yet has an empty id. */
type Asking = Pick<Identity, 'id' | 'workspaceId'>;

/** Asks about another account, and gives it as it is today; null when it is nobody's of ours any more. May throw `DirectoryError`. */
export type AskAbout = (account: Identity) => Promise<Identity | null>;

/**
 * Who has an address: the person of an account that is here. Its platform, asked now, vouches for it by that address.
 * Or somebody who has no account yet, or none but the confirmed address. Whoever had it and is gone has it no more. Throws `DirectoryError` when the
 * platforms contradict each other and do not answer.
 */
export async function holderOf(
  deps: Needs<'employees' | 'identities'> & NeedsOf<typeof firstVouchedFor>,
  organisation: Pick<Organisation, 'id'>,
  email: string,
  asking: Asking,
  askAbout: AskAbout,
): Promise<Employee | null> {
  const { employees, identities } = deps;
  const ask = { email, asking, askAbout };
  const vouching = await identities.vouchedFor(organisation.id, email);
  const found = await firstVouchedFor(deps, organisation, vouching, ask);
  if (found) return found;
  const former = await employees.findByEmail(organisation.id, email);
  if (!former || former.fromDirectory?.email === email) return former;
  const accounts = await identities.ofEmployee(organisation.id, former.id);
  const isTheirs = (one: Identity) => one.id === asking.id || isConfirmed(one, email);
  if (accounts.length === 0 || accounts.some(isTheirs)) return former;
  // Those of an earlier version, which was not told; and one that came this very moment.
  const mayBe = ({ checkedAt, email: told, reachability }: Identity) =>
    reachability !== 'left' && (checkedAt === null || told === email);
  const still = await firstVouchedFor(deps, organisation, accounts.filter(mayBe), ask);
  if (!still) await employees.setEmail(organisation.id, former.id, null);
  return still;
}

/** They have pressed a link that was sent there. Whoever is gone has the address no more. */
const isConfirmed = ({ platform, userId, reachability }: Identity, email: string): boolean =>
  platform === 'email' && userId === email && reachability !== 'left';

interface Ask {
  readonly email: string;
  readonly asking: Asking;
  readonly askAbout: AskAbout;
}

async function firstVouchedFor(
  deps: Needs<'clock' | 'directories' | 'employees' | 'workspaces'>,
  organisation: Pick<Organisation, 'id'>,
  accounts: readonly Identity[],
  ask: Ask,
): Promise<Employee | null> {
  for (const account of accounts) {
    if (account.id === ask.asking.id) continue;
    const today = await asToday(deps, account, ask);
    if (today?.email === ask.email && (await isKnownLately(deps, today)))
      return deps.employees.find(organisation.id, today.employeeId);
  }
  return null;
}

/**
 * An account as its platform tells it now. When that does not answer, what it told lately is believed, but not against the
 * same list. In one workspace an address is one account's.
 */
async function asToday(
  deps: Needs<'clock' | 'directories' | 'workspaces'>,
  account: Identity,
  { asking, askAbout }: Ask,
): Promise<Identity | null> {
  try {
    return await askAbout(account);
  } catch (error) {
    const isElsewhere = account.workspaceId !== asking.workspaceId;
    if (error instanceof DirectoryError && isElsewhere && (await isKnownLately(deps, account)))
      return account;
    throw error;
  }
}

const dayMs = 24 * 60 * 60_000;

/** What a platform told two days ago, or in a list just read, is not out of date yet. */
async function isKnownLately(
  deps: Needs<'clock' | 'directories' | 'workspaces'>,
  { workspaceId, checkedAt }: Identity,
): Promise<boolean> {
  const now = deps.clock.now();
  if (checkedAt !== null && now.getTime() - checkedAt.getTime() < 2 * dayMs) return true;
  const workspace = await deps.workspaces.find(workspaceId);
  return workspace !== null && isListed(deps, workspace, now);
}
