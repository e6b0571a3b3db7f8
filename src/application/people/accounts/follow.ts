import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Employee, Identity, Profile } from '../../../domain/people/employee.js';
import type { Needs, NeedsOf, Told } from '../../ports/index.js';
import { accountLeft } from './accountLeft.js';
import { expel } from './expel.js';
import { giveAddress } from './giveAddress.js';
import type { AskAbout } from './holderOf.js';
import { type PartReason, part } from './part.js';
import { personOf } from './personOf.js';
import { isHere, othersOf, wronglyJoined } from './wronglyJoined.js';

type FollowNeeds = Needs<'clock' | 'directories' | 'identities' | 'workspaces'> &
  NeedsOf<typeof expel> &
  NeedsOf<typeof settle> &
  NeedsOf<typeof accountLeft>;

/**
 * Keeps an account as its platform tells it: whose it is, their newest name, the address it vouches for. Gives the
 * account as it is then; null, and forgets it, when it is an outsider's. Everything is compared with what is kept.
 * After a crash, whoever follows it next does it to the end. `following`: the accounts whose following led here.
 * Throws `DirectoryError`: see `giveAddress`.
 */
export async function follow(
  deps: FollowNeeds,
  organisation: Organisation,
  account: Identity,
  told: Profile,
  following: readonly string[] = [],
): Promise<Identity | null> {
  if (told.membership === 'outsider') {
    await expel(deps, account);
    return null;
  }
  // Two accounts that ask about each other go by what they have just told.
  const askAbout: AskAbout = async (other) =>
    following.includes(other.id) ? other : review(deps, organisation, other, [...following, account.id]);
  const { organisationId, id } = account;
  const { identities } = deps;
  const person = await personOf(deps, organisation, account, told);
  const facts = factsOf(account, told, deps.clock.now());
  const current = { ...account, ...facts, employeeId: person.id };
  if (isKept(account, facts, person)) return current;
  // What others are compared with first; what tells that all is done, last.
  await identities.setTold(organisationId, id, { email: facts.email });
  const settled = await settle(
    deps,
    organisation,
    { ...current, checkedAt: account.checkedAt },
    person,
    askAbout,
  );
  await rename(deps, settled, account);
  await identities.setTold(organisationId, id, facts);
  return { ...settled, checkedAt: facts.checkedAt };
}

/**
 * Asks the platform who an account is today, and follows what it tells. Null when it is nobody of ours any more. As it is when
 * there is no platform to ask. `following`: as in `follow`. Throws `DirectoryError`.
 */
export async function review(
  deps: FollowNeeds,
  organisation: Organisation,
  account: Identity,
  following: readonly string[] = [],
): Promise<Identity | null> {
  const directory = deps.directories[account.platform];
  const workspace = await deps.workspaces.find(account.workspaceId);
  // Where nobody can be written to, nobody can be asked about: that is no leaving.
  if (!directory || workspace?.status !== 'installed' || account.address === null) return account;
  const told = await directory.profile(workspace.externalId, account.userId, account.address);
  if (told) return follow(deps, organisation, account, told, following);
  await accountLeft(deps, account);
  return null;
}

const factsOf = (account: Identity, told: Profile, now: Date): Told => ({
  name: told.name || account.name,
  email: told.email,
  guest: told.membership === 'guest',
  checkedAt: now,
});

const soonMs = 20 * 60 * 60_000;

/** A list tells the same of everybody every hour: that it did again need not be written for each. */
function isKept({ checkedAt, ...account }: Identity, facts: Told, person: Employee): boolean {
  if (checkedAt === null || (facts.checkedAt?.getTime() ?? 0) - checkedAt.getTime() > soonMs) return false;
  const isTold =
    account.name === facts.name && account.email === facts.email && account.guest === facts.guest;
  return isTold && person.id === account.employeeId && person.email === facts.email;
}

/** A name that one chat has told before is no news, whatever the other chat calls them since. */
async function rename(
  deps: Needs<'employees'>,
  { organisationId, employeeId, name }: Identity,
  before: Identity,
): Promise<void> {
  if (name && name !== before.name) await deps.employees.update(organisationId, employeeId, { name });
}

/** The account is given to whoever it belongs to by now. */
async function settle(
  deps: Needs<'employees' | 'identities'> & NeedsOf<typeof partFrom> & NeedsOf<typeof giveAddress>,
  organisation: Organisation,
  account: Identity,
  person: Employee,
  askAbout: AskAbout,
): Promise<Identity> {
  const { employees } = deps;
  const wrong = await wronglyJoined(deps, account, person, askAbout);
  if (wrong) return partFrom(deps, organisation, account, person, wrong, askAbout);
  if (account.email !== null) {
    return { ...account, employeeId: await giveAddress(deps, organisation, account, askAbout) };
  }
  const others = await othersOf(deps, account, person.id);
  const isVouchedFor = others.some(
    (other) => isHere(other) && (other.checkedAt === null || other.email === person.email),
  );
  if (person.email !== null && person.fromDirectory?.email !== person.email && !isVouchedFor)
    await employees.setEmail(account.organisationId, person.id, null);
  return account;
}

async function partFrom(
  deps: Needs<'identities'> & NeedsOf<typeof part> & NeedsOf<typeof giveAddress>,
  organisation: Organisation,
  account: Identity,
  person: Employee,
  reason: PartReason,
  askAbout: AskAbout,
): Promise<Identity> {
  const others = await othersOf(deps, account, person.id);
  const before = others.find(({ workspaceId }) => workspaceId === account.workspaceId);
  const since = before && !isHere(before) ? (before.lastSeenAt ?? new Date(0)) : null;
  const parted = await part(deps, organisation, account, reason, since);
  if (parted.email === null) return parted;
  return { ...parted, employeeId: await giveAddress(deps, organisation, parted, askAbout) };
}
