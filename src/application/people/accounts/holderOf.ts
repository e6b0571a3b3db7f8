import type { Employee, Identity } from '../../../domain/employee.js';
import type { Organisation } from '../../../domain/organisation.js';
import { DirectoryError, type Ports } from '../../ports/index.js';
import { isListRead } from '../memberList.js';
import { review } from './review.js';

/** The account that asks for an address; one that is not kept yet has an empty id. */
type Asking = Pick<Identity, 'id' | 'workspaceId'>;

/**
 * Who has an address: the person of an account that is here and that its platform, asked now, vouches for by it; or somebody
 * who has no account yet. Whoever had it and is gone has it no more. `following`: the accounts that are being followed, which
 * are believed as they are. Throws `DirectoryError` when the platforms contradict each other and do not answer.
 */
export async function holderOf(
  ports: Ports,
  organisation: Organisation,
  email: string,
  asking: Asking,
  following: readonly string[] = [],
): Promise<Employee | null> {
  const { employees, identities } = ports.store;
  const ask = { email, asking, following: [...following, asking.id] };
  const vouching = await identities.vouchedFor(organisation.id, email);
  const found = await firstVouchedFor(ports, organisation, vouching, ask);
  if (found) return found;
  const former = await employees.findByEmail(organisation.id, email);
  if (!former) return null;
  const accounts = await identities.ofEmployee(organisation.id, former.id);
  if (accounts.length === 0 || accounts.some(({ id }) => id === asking.id)) return former;
  const untold = accounts.filter((one) => one.checkedAt === null && one.reachability !== 'left');
  const still = await firstVouchedFor(ports, organisation, untold, ask);
  if (!still) await employees.setEmail(organisation.id, former.id, null);
  return still;
}

interface Ask {
  readonly email: string;
  readonly asking: Asking;
  readonly following: readonly string[];
}

async function firstVouchedFor(
  ports: Ports,
  organisation: Organisation,
  accounts: readonly Identity[],
  ask: Ask,
): Promise<Employee | null> {
  for (const account of accounts) {
    if (account.id === ask.asking.id) continue;
    const today = await asToday(ports, organisation, account, ask);
    if (today?.email === ask.email) return ports.store.employees.find(organisation.id, today.employeeId);
  }
  return null;
}

/**
 * An account as its platform tells it now. When that does not answer, a list read lately is believed, but not against the
 * same list: in one workspace an address is one account's.
 */
async function asToday(
  ports: Ports,
  organisation: Organisation,
  account: Identity,
  { asking, following }: Ask,
): Promise<Identity | null> {
  if (following.includes(account.id)) return account;
  try {
    return await review(ports, organisation, account, following);
  } catch (error) {
    const workspace = await ports.store.workspaces.find(account.workspaceId);
    const isBelieved = workspace !== null && isListRead(workspace, ports.clock.now(), 2);
    const isElsewhere = account.workspaceId !== asking.workspaceId;
    if (error instanceof DirectoryError && isElsewhere && isBelieved) return account;
    throw error;
  }
}
