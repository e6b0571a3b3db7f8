import type { Identity, Profile } from '../../domain/employee.js';
import type { Workspace } from '../../domain/workspace.js';
import type { Ports } from '../ports/index.js';
import { registerProfile } from './recognise.js';
import { saveProfile } from './saveProfile.js';

/**
 * Makes the workspace's member list known to us, so that everyone can be counted and told of a mission, and follows
 * their clocks; who is no longer in it is not written to any more. Gives the number of members. Throws `DirectoryError`.
 */
export async function syncMembers(ports: Ports, workspace: Workspace): Promise<number> {
  const directory = ports.directories[workspace.platform];
  const organisation = await ports.store.organisations.find(workspace.organisationId);
  if (!directory || !organisation) return 0;
  const startedAt = ports.clock.now();
  const seen = new Set<string>();
  for await (const profile of directory.members(workspace.externalId)) {
    seen.add(profile.userId);
    const identity = await registerProfile(ports, organisation, workspace, profile);
    await welcomeBack(ports, identity);
    await followList(ports, identity, profile);
  }
  if (seen.size > 0) await forgetLeavers(ports, workspace, seen, startedAt);
  await ports.store.workspaces.membersRead(workspace.id, startedAt);
  return seen.size;
}

/** Somebody's clock and language, as told by the chat where they last spoke: what another tells may be out of date. */
async function followList(ports: Ports, identity: Identity, told: Profile): Promise<void> {
  const { employees, identities } = ports.store;
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
  if (reachability === 'left') await ports.store.identities.setReachability(organisationId, id, 'reachable');
}

/** Whoever spoke since `startedAt`, when the list began to be read, may be newer than the list. */
async function forgetLeavers(
  ports: Ports,
  workspace: Workspace,
  members: ReadonlySet<string>,
  startedAt: Date,
): Promise<void> {
  const { identities } = ports.store;
  for await (const identity of identities.reachable(workspace.organisationId, workspace.id)) {
    const spokeSince = identity.lastSeenAt !== null && identity.lastSeenAt >= startedAt;
    if (members.has(identity.userId) || spokeSince) continue;
    await identities.setReachability(identity.organisationId, identity.id, 'left');
  }
}
