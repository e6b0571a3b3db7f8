import type { Employee, Identity } from '../../domain/employee.js';
import type { Workspace } from '../../domain/workspace.js';
import type { Incoming } from '../incoming.js';
import { DirectoryError, type Ports } from '../ports/index.js';
import { isToldByList } from './memberList.js';
import { type Personal, saveProfile } from './saveProfile.js';

const second = 1_000;
const day = 86_400_000;

/**
 * Keeps what we know of a person true as they speak: where to write to them, their language, and their clock.
 * When the clock has changed, the reminders still to come are moved to the new one.
 */
export async function followProfile(
  ports: Ports,
  workspace: Workspace,
  employee: Employee,
  identity: Identity,
  incoming: Incoming,
): Promise<Employee> {
  const now = ports.clock.now();
  const since = now.getTime() - (identity.lastSeenAt?.getTime() ?? 0);
  const isNews = since > day && !(await isToldByList(ports, workspace, identity));
  const profile = isNews ? await readProfile(ports, incoming) : {};
  const changed = await saveProfile(ports, employee, { ...profile, ...incoming.hints });
  if (since > second || identity.reachability !== 'reachable' || movedTo(identity, incoming)) {
    await ports.store.identities.touch(identity.organisationId, identity.id, incoming.address, now);
  }
  return changed;
}

const movedTo = (identity: Identity, incoming: Incoming): boolean =>
  incoming.address !== null && JSON.stringify(incoming.address) !== JSON.stringify(identity.address);

/** What the platform says of the person today; nothing when it does not answer: what we know still serves. */
async function readProfile(ports: Ports, incoming: Incoming): Promise<Partial<Personal>> {
  const directory = ports.directories[incoming.platform];
  try {
    const profile = await directory?.profile(incoming.workspace, incoming.userId, incoming.address);
    return {
      ...(profile?.name && { name: profile.name }),
      ...(profile?.timezone && { timezone: profile.timezone }),
      ...(profile?.locale && { locale: profile.locale }),
    };
  } catch (error) {
    ports.log.warn('directory.silent', { platform: incoming.platform, code: codeOf(error) });
    return {};
  }
}

const codeOf = (error: unknown): string => (error instanceof DirectoryError ? error.code : 'unexpected');
