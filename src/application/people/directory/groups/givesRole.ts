import { nameKey } from '../../../../domain/people/directory/entry.js';
import type { DirectoryGroup } from '../../../../domain/people/directory/group.js';
import type { ConnectedActor } from '../../../actor.js';
import type { Needs } from '../../../ports/index.js';
import { keyOf } from '../entries/keyOf.js';

/** Whether a group gives a role, by the name that it has now. Asked before a change and after it: it may be renamed. */
export async function givesRole(
  { connections, directoryGroups }: Needs<'connections' | 'directoryGroups'>,
  actor: ConnectedActor,
  group: Pick<DirectoryGroup, 'id'>,
): Promise<boolean> {
  const connection = await connections.find(actor.organisation.id, actor.connectionId);
  const rules = connection?.groupRoles ?? [];
  if (rules.length === 0) return false;
  const [found] = await directoryGroups.list(keyOf(actor), { id: group.id }, 0, 1, false);
  return rules.some((rule) => found !== undefined && nameKey(rule.group) === nameKey(found.displayName));
}
