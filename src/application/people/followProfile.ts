import type { Employee, Identity } from '../../domain/employee.js';
import { leavableStates } from '../../domain/engagement.js';
import { planMessages } from '../engagements/planMessages.js';
import type { Incoming } from '../incoming.js';
import { DirectoryError, type Ports } from '../ports/index.js';

const second = 1_000;
const day = 86_400_000;

type Personal = Pick<Employee, 'timezone' | 'locale' | 'name'>;

/**
 * Keeps what we know of a person true as they speak: where to write to them, their language, and their clock.
 * When the clock has changed, the reminders still to come are moved to the new one.
 */
export async function followProfile(
  ports: Ports,
  employee: Employee,
  identity: Identity,
  incoming: Incoming,
): Promise<Employee> {
  const now = ports.clock.now();
  const since = now.getTime() - (identity.lastSeenAt?.getTime() ?? 0);
  const profile = since > day ? await readProfile(ports, incoming) : {};
  const changed = await saveChanges(ports, employee, { ...profile, ...incoming.hints });
  if (since > second || identity.reachability === 'unreachable' || movedTo(identity, incoming)) {
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

async function saveChanges(ports: Ports, employee: Employee, told: Partial<Personal>): Promise<Employee> {
  const changed: Employee = {
    ...employee,
    name: employee.name || (told.name ?? ''),
    timezone: told.timezone ?? employee.timezone,
    locale: told.locale ?? employee.locale,
  };
  const { name, timezone, locale } = changed;
  if (name === employee.name && timezone === employee.timezone && locale === employee.locale) return employee;
  await ports.store.employees.update(employee.organisationId, employee.id, { name, timezone, locale });
  if (timezone !== employee.timezone) await replan(ports, employee);
  return changed;
}

async function replan(ports: Ports, employee: Employee): Promise<void> {
  const { engagements } = ports.store;
  const coming = await engagements.ofEmployee(employee.organisationId, employee.id, leavableStates);
  for (const engagement of coming) await planMessages(ports, engagement);
}

const codeOf = (error: unknown): string => (error instanceof DirectoryError ? error.code : 'unexpected');
