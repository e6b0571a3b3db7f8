import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Identity, Profile } from '../../domain/people/employee.js';
import { DirectoryError, type Ports } from '../ports/index.js';
import { accountLeft } from './accounts/accountLeft.js';
import { dropOrphans } from './accounts/dropOrphans.js';
import { engagedPeople, freeAbandoned } from './accounts/engagedPeople.js';
import { follow, review } from './accounts/follow.js';
import { meet } from './accounts/meet.js';
import { reviewUnlisted } from './accounts/reviewUnlisted.js';
import { saveProfile } from './saveProfile.js';

/**
 * Makes the workspace's member list known to us, so that everyone can be counted and told of a mission, and follows their
 * names, addresses and clocks; who is no longer in it is not written to any more, and keeps no seat. Where the platform has no
 * list, those are asked about one by one of whom it matters. Gives the number of members. Throws `DirectoryError`.
 */
export async function syncMembers(ports: Ports, workspace: Workspace): Promise<number> {
  const directory = ports.directories[workspace.platform];
  const organisation = await ports.organisations.find(workspace.organisationId);
  if (!directory || !organisation) return 0;
  const startedAt = ports.clock.now();
  const listed = new Map<string, Profile['membership']>();
  let isUpgrade = false;
  for await (const told of directory.members(workspace.externalId)) {
    listed.set(told.userId, told.membership);
    const known = await ports.identities.findByUser(organisation.id, workspace.id, told.userId);
    isUpgrade ||= known?.checkedAt === null;
    await byItself(ports, workspace, () => syncMember(ports, organisation, workspace, known, told));
  }
  const engaged = await engagedPeople(ports, organisation.id);
  if (listed.size > 0) await forgetLeavers(ports, organisation, workspace, { listed, startedAt, engaged });
  else await reviewUnlisted(ports, organisation, workspace, engaged);
  await freeAbandoned(ports, organisation.id, engaged);
  if (isUpgrade) await dropOrphans(ports, organisation.id);
  await ports.workspaces.membersRead(workspace.id, startedAt);
  return [...listed.values()].filter((membership) => membership === 'member').length;
}

/** One whom two platforms contradict each other about, and cannot be asked about now, does not keep the others waiting. */
async function byItself(ports: Ports, workspace: Workspace, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    ports.log.warn('members.notFollowed', { workspaceId: workspace.id, code: error.code });
  }
}

/** Guests and outsiders are known when they speak; of those known the list tells what they are today. */
async function syncMember(
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  known: Identity | null,
  told: Profile,
): Promise<void> {
  if (!known && told.membership !== 'member') return;
  const account = known
    ? await follow(ports, organisation, known, told)
    : await meet(ports, organisation, workspace, told);
  if (!account) return;
  await welcomeBack(ports, account);
  if (known) await followList(ports, account, told);
}

/** Somebody's clock and language, as told by the chat where they last spoke: what another tells may be out of date. */
async function followList(ports: Ports, identity: Identity, told: Profile): Promise<void> {
  const { employees, identities } = ports;
  const { organisationId, employeeId } = identity;
  const employee = await employees.find(organisationId, employeeId);
  if (!employee) return;
  const timezone = told.timezone ?? employee.timezone;
  const locale = told.locale ?? employee.locale;
  if (timezone === employee.timezone && locale === employee.locale) return;
  const accounts = await identities.ofEmployee(organisationId, employeeId);
  const spokeLater = ({ lastSeenAt }: Identity) =>
    lastSeenAt !== null && (identity.lastSeenAt === null || lastSeenAt > identity.lastSeenAt);
  if (!accounts.some(spokeLater)) await saveProfile(ports, employee, { timezone, locale });
}

async function welcomeBack(ports: Ports, { organisationId, id, reachability }: Identity): Promise<void> {
  if (reachability === 'left') await ports.identities.setReachability(organisationId, id, 'reachable');
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
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  { listed, startedAt, engaged }: Reading,
): Promise<void> {
  for await (const identity of ports.identities.present(workspace.organisationId, workspace.id)) {
    const spokeSince = identity.lastSeenAt !== null && identity.lastSeenAt >= startedAt;
    if (listed.has(identity.userId) || spokeSince) continue;
    if (!engaged.has(identity.employeeId)) await accountLeft(ports, identity);
    else await byItself(ports, workspace, async () => void (await review(ports, organisation, identity)));
  }
}
