import { engagementStates } from '../../../domain/engagements/engagement.js';
import type { Needs } from '../../ports/index.js';

/**
 * Removes the people who never were anybody. An earlier version made one, without an account, for each member without an
 * address each time it read a list. Nobody with an account, an address or a past is touched, nor
 * whom a directory tells of.
 */
export async function dropOrphans(
  deps: Needs<'employees' | 'engagements' | 'identities' | 'log'>,
  organisationId: string,
): Promise<void> {
  const { employees, identities, engagements } = deps;
  let dropped = 0;
  for await (const { id, fromDirectory } of employees.withoutEmail(organisationId)) {
    if (fromDirectory) continue;
    const accounts = await identities.ofEmployee(organisationId, id);
    if (accounts.length > 0) continue;
    if ((await engagements.ofEmployee(organisationId, id, engagementStates)).length > 0) continue;
    await employees.remove(organisationId, id);
    dropped += 1;
  }
  if (dropped > 0) deps.log.info('people.dropped', { people: dropped });
}
