import { type Employee, type Identity, normaliseEmail, type Profile } from '../../domain/employee.js';
import type { Organisation } from '../../domain/organisation.js';
import type { Workspace } from '../../domain/workspace.js';
import { isZone } from '../../domain/zone.js';
import type { Incoming } from '../incoming.js';
import type { Ports } from '../ports/index.js';
import { followProfile } from './followProfile.js';
import type { Person } from './person.js';

/**
 * Finds out who caused an event: the workspace's organisation, and the employee behind the account. Somebody unknown
 * so far is created from the platform's profile; the same e-mail in two chats is one employee.
 * Null when the workspace is not known to us. Throws `DirectoryError` when a newcomer's profile cannot be read.
 */
export async function recognise(ports: Ports, incoming: Incoming): Promise<Person | null> {
  const workspace = await ports.store.workspaces.findByExternalId(incoming.platform, incoming.workspace);
  const organisation = workspace && (await ports.store.organisations.find(workspace.organisationId));
  if (!workspace || !organisation) return null;
  const [known] = await Promise.all([
    ports.store.identities.findByUser(organisation.id, workspace.id, incoming.userId),
    rememberChannel(ports, workspace, incoming),
  ]);
  const identity = known ?? (await meet(ports, organisation, workspace, incoming));
  const found = await ports.store.employees.find(organisation.id, identity.employeeId);
  if (!found) return null;
  const employee = known ? await followProfile(ports, workspace, found, identity, incoming) : found;
  return {
    organisation,
    workspace,
    identity,
    employee,
    organiser: isOrganiser(ports, employee),
    ticket: incoming.ticket,
    askedAt: incoming.acceptedAt === undefined ? undefined : new Date(incoming.acceptedAt),
  };
}

function isOrganiser(ports: Ports, employee: Employee): boolean {
  return employee.email !== null && ports.organiserEmails.has(employee.email);
}

async function meet(
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  incoming: Incoming,
): Promise<Identity> {
  const directory = ports.directories[incoming.platform];
  const profile = await directory?.profile(incoming.workspace, incoming.userId, incoming.address);
  const { userId, address, hints } = incoming;
  const told = {
    userId,
    name: profile?.name ?? hints.name ?? '',
    email: profile?.email ?? hints.email ?? null,
    timezone: profile?.timezone ?? hints.timezone ?? null,
    locale: profile?.locale ?? hints.locale ?? null,
    address: address ?? profile?.address ?? null,
    // Whom the directory does not tell of is no colleague: a bot, or somebody of another company.
    guest: profile?.guest ?? directory !== undefined,
  };
  return registerProfile(ports, organisation, workspace, told, ports.clock.now());
}

/**
 * Makes sure that a user of a platform is one of our employees, with an account in this workspace.
 * `lastSeenAt`: when they spoke, null when we know them from a member list only: people are written to where they
 * last spoke. Safe to call twice or by two processes at once: unique indexes decide.
 */
export async function registerProfile(
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  profile: Profile,
  lastSeenAt: Date | null = null,
): Promise<Identity> {
  const employee = await ports.store.employees.ensure({
    id: ports.newId(),
    organisationId: organisation.id,
    name: profile.name,
    email: profile.email === null ? null : normaliseEmail(profile.email),
    timezone: profile.timezone && isZone(profile.timezone) ? profile.timezone : organisation.timezone,
    locale: profile.locale ?? organisation.locale,
    muted: false,
  });
  return ports.store.identities.ensure({
    id: ports.newId(),
    organisationId: organisation.id,
    workspaceId: workspace.id,
    employeeId: employee.id,
    platform: workspace.platform,
    userId: profile.userId,
    address: profile.address,
    reachability: 'reachable',
    guest: profile.guest,
    lastSeenAt,
  });
}

async function rememberChannel(ports: Ports, workspace: Workspace, incoming: Incoming): Promise<void> {
  if (!incoming.channel) return;
  const { externalId } = incoming.channel;
  const known = await ports.store.channels.find(workspace.organisationId, workspace.id, externalId);
  const readers = incoming.channel.readers ?? known?.readers ?? 'unknown';
  const current = JSON.stringify([incoming.channel.name, incoming.channel.address, readers]);
  if (known && JSON.stringify([known.name, known.address, known.readers]) === current) return;
  await ports.store.channels.save({
    workspaceId: workspace.id,
    organisationId: workspace.organisationId,
    ...incoming.channel,
    readers,
  });
}
