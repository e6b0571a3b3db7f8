import type { Identity } from '../../domain/people/employee.js';
import type { Needs } from '../ports/index.js';
import { trusted } from './trusted.js';

/** Where to write to a person, and the IANA zone of their clock. */
export type Chat = Pick<Identity, 'workspaceId' | 'platform'> & { readonly timezone: string };

/**
 * The chat where a person last spoke among those where they can be reached. When they can be reached nowhere, the
 * last one all the same, so that the outbox tries and reports it. Null when they have no account at all.
 */
export async function chatOf(
  ports: Needs<'identities' | 'employees'>,
  organisationId: string,
  employeeId: string,
): Promise<Chat | null> {
  const [accounts, employee] = await Promise.all([
    ports.identities.ofEmployee(organisationId, employeeId),
    ports.employees.find(organisationId, employeeId),
  ]);
  const ours = trusted(accounts);
  const account = ours.find(({ reachability }) => reachability === 'reachable') ?? ours[0];
  if (!account || !employee) return null;
  return { workspaceId: account.workspaceId, platform: account.platform, timezone: employee.timezone };
}
