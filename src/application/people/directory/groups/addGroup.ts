import type { DirectoryGroup } from '../../../../domain/people/directory/group.js';
import type { ConnectedActor } from '../../../actor.js';
import { may } from '../../../may.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import { type Refused, refused } from '../../../refusals.js';
import { keyOf } from '../entries/keyOf.js';
import { followGroupRoles } from './followGroupRoles.js';
import { givesRole } from './givesRole.js';
import { unknownMembers } from './unknownMembers.js';

export type GroupTaken = { readonly kind: 'taken' } | { readonly kind: 'unknownMember'; readonly id: string };

export interface GroupKept {
  readonly kind: 'kept';
  readonly group: DirectoryGroup;
}

/** A connected directory tells of a group. */
export async function addGroup(
  deps: Needs<'clock' | 'directoryGroups' | 'newId'> &
    NeedsOf<typeof unknownMembers> &
    NeedsOf<typeof givesRole> &
    NeedsOf<typeof followGroupRoles>,
  actor: ConnectedActor,
  told: Pick<DirectoryGroup, 'displayName' | 'externalId' | 'members'>,
): Promise<GroupKept | GroupTaken | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const [unknown] = await unknownMembers(deps, actor, told.members);
  if (unknown !== undefined) return { kind: 'unknownMember', id: unknown };
  const at = deps.clock.now();
  const group = { ...told, ...keyOf(actor), id: deps.newId(), createdAt: at, changedAt: at };
  const written = await deps.directoryGroups.insert(group);
  if (written === 'taken') return { kind: 'taken' };
  if (await givesRole(deps, actor, group)) await followGroupRoles(deps, actor);
  return { kind: 'kept', group };
}
