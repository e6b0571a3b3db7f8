import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import { type Employee, hasLeft, type Identity, type Profile } from '../../domain/people/employee.js';
import { DirectoryError, type Needs, type NeedsOf } from '../ports/index.js';
import { accountLeft } from './accounts/accountLeft.js';
import { dropOrphans } from './accounts/dropOrphans.js';
import { engagedPeople, freeAbandoned } from './accounts/engagedPeople.js';
import { follow, review } from './accounts/follow.js';
import { meet } from './accounts/meet.js';
import { reviewUnlisted } from './accounts/reviewUnlisted.js';
import { saveProfile } from './saveProfile.js';

/**
 * Makes the workspace's member list known to us: everyone can be counted and told of a mission. Their names,
 * addresses and clocks are followed. Who is no longer in it is not written to any more, and keeps no seat. Where the
 * platform has no list, those are asked about one by one of whom it matters. Gives the number of members. Throws
 * `DirectoryError`.
 */
export async function syncMembers(
  deps: Needs<
    | 'clock'
    | 'directories'
    | 'engagements'
    | 'erasures'
    | 'identities'
    | 'log'
    | 'missions'
    | 'organisations'
    | 'workspaces'
  > &
    NeedsOf<typeof syncMember> &
    NeedsOf<typeof forgetLeavers> &
    NeedsOf<typeof reviewUnlisted> &
    NeedsOf<typeof freeAbandoned> &
    NeedsOf<typeof dropOrphans>,
  workspace: Workspace,
): Promise<number> {
  const directory = deps.directories[workspace.platform];
  const organisation = await deps.organisations.find(workspace.organisationId);
  if (!directory || !organisation) return 0;
  const startedAt = deps.clock.now();
  const listed = new Map<string, Profile['membership']>();
  let isUpgrade = false;
  for await (const told of directory.members(workspace.externalId)) {
    listed.set(told.userId, told.membership);
    const account = { organisationId: organisation.id, workspaceId: workspace.id, userId: told.userId };
    const known = await deps.identities.findByUser(organisation.id, workspace.id, told.userId);
    // Who asked to be forgotten is met when they speak. Looked at now: a list takes minutes to read.
    if (!known && (await deps.erasures.isKeptAway(account))) continue;
    isUpgrade ||= known?.checkedAt === null;
    await byItself(deps, workspace, () => syncMember(deps, organisation, workspace, known, told));
  }
  const engaged = await engagedPeople(deps, organisation.id);
  if (listed.size > 0) await forgetLeavers(deps, organisation, workspace, { listed, startedAt, engaged });
  else await reviewUnlisted(deps, organisation, workspace, engaged);
  await freeAbandoned(deps, organisation.id, engaged);
  if (isUpgrade) await dropOrphans(deps, organisation.id);
  await deps.workspaces.membersRead(workspace.id, startedAt);
  return [...listed.values()].filter((membership) => membership === 'member').length;
}

/** One whom two platforms contradict each other about, and cannot be asked about now, does not keep the others waiting. */
async function byItself(deps: Needs<'log'>, workspace: Workspace, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    deps.log.warn('members.notFollowed', { workspaceId: workspace.id, code: error.code });
  }
}

/** Guests and outsiders are known when they speak; of those known the list tells what they are today. */
async function syncMember(
  deps: Needs<'employees' | 'identities'> &
    NeedsOf<typeof follow> &
    NeedsOf<typeof meet> &
    NeedsOf<typeof followList>,
  organisation: Organisation,
  workspace: Workspace,
  known: Identity | null,
  told: Profile,
): Promise<void> {
  if (!known && told.membership !== 'member') return;
  const account = known
    ? await follow(deps, organisation, known, told)
    : await meet(deps, organisation, workspace, told);
  if (!account) return;
  const employee = await deps.employees.find(account.organisationId, account.employeeId);
  // Whatever a list tells of whom the company's directory says that they have left.
  if (employee && hasLeft(employee)) return leaveChat(deps, account);
  await welcomeBack(deps, account);
  if (known && employee) await followList(deps, account, employee, told);
}

/** Somebody's clock and language, as told by the chat where they last spoke. What another tells may be out of date. */
async function followList(
  deps: Needs<'identities'> & NeedsOf<typeof saveProfile>,
  identity: Identity,
  employee: Employee,
  told: Profile,
): Promise<void> {
  const { identities } = deps;
  const { organisationId, employeeId } = identity;
  const timezone = told.timezone ?? employee.timezone;
  const locale = employee.preferences?.language ?? told.locale ?? employee.locale;
  if (timezone === employee.timezone && locale === employee.locale) return;
  const accounts = await identities.ofEmployee(organisationId, employeeId);
  const spokeLater = ({ lastSeenAt }: Identity) =>
    lastSeenAt !== null && (identity.lastSeenAt === null || lastSeenAt > identity.lastSeenAt);
  if (!accounts.some(spokeLater)) await saveProfile(deps, employee, { timezone, locale });
}

async function leaveChat(
  { identities }: Needs<'identities'>,
  { organisationId, id, reachability }: Identity,
): Promise<void> {
  if (reachability !== 'left') await identities.setReachability(organisationId, id, 'left');
}

async function welcomeBack(
  deps: Needs<'identities'>,
  { organisationId, id, reachability }: Identity,
): Promise<void> {
  if (reachability === 'left') await deps.identities.setReachability(organisationId, id, 'reachable');
}

interface Reading {
  readonly listed: ReadonlyMap<string, unknown>;
  readonly startedAt: Date;
  readonly engaged: ReadonlySet<string>;
}

/**
 * Whoever spoke since the list began to be read may be newer than the list. Of somebody with a place the platform is asked once
 * more: a list that came short takes nobody's.
 */
async function forgetLeavers(
  deps: Needs<'identities' | 'log'> & NeedsOf<typeof accountLeft> & NeedsOf<typeof review>,
  organisation: Organisation,
  workspace: Workspace,
  { listed, startedAt, engaged }: Reading,
): Promise<void> {
  for await (const identity of deps.identities.present(workspace.organisationId, workspace.id)) {
    const spokeSince = identity.lastSeenAt !== null && identity.lastSeenAt >= startedAt;
    if (listed.has(identity.userId) || spokeSince) continue;
    if (!engaged.has(identity.employeeId)) await accountLeft(deps, identity);
    else await byItself(deps, workspace, async () => void (await review(deps, organisation, identity)));
  }
}
