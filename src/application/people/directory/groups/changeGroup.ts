import type { GroupChange } from '../../../../domain/people/directory/group.js';
import type { ConnectedActor } from '../../../actor.js';
import { may } from '../../../may.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import { type Refused, refused } from '../../../refusals.js';
import { keyOf } from '../entries/keyOf.js';
import type { GroupTaken } from './addGroup.js';
import { followGroupRoles } from './followGroupRoles.js';
import { givesRole } from './givesRole.js';
import { unknownMembers } from './unknownMembers.js';

/** The name first: where another has it nothing is changed. */
const nameFirst = (changes: readonly GroupChange[]): GroupChange[] => [
  ...changes.filter(({ kind }) => kind === 'named'),
  ...changes.filter(({ kind }) => kind !== 'named'),
];

const added = (change: GroupChange): readonly string[] =>
  change.kind === 'add' || change.kind === 'replace' ? change.members : [];

/** Changes a group of a connected directory. Done twice, or a thousand times at once, nothing of it is lost. */
export async function changeGroup(
  deps: Needs<'clock' | 'directoryGroups'> &
    NeedsOf<typeof unknownMembers> &
    NeedsOf<typeof givesRole> &
    NeedsOf<typeof followGroupRoles>,
  actor: ConnectedActor,
  { id, changes }: { readonly id: string; readonly changes: readonly GroupChange[] },
): Promise<{ readonly kind: 'changed' | 'unknown' } | GroupTaken | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const key = keyOf(actor);
  const isEmpty = changes.length === 0;
  if (isEmpty && (await deps.directoryGroups.count(key, { id })) === 0) return { kind: 'unknown' };
  const [unknown] = await unknownMembers(deps, actor, [...new Set(changes.flatMap(added))]);
  if (unknown !== undefined) return { kind: 'unknownMember', id: unknown };
  const gaveRole = await givesRole(deps, actor, { id });
  const written = await deps.directoryGroups.change(key, id, nameFirst(changes), deps.clock.now());
  if (gaveRole || (await givesRole(deps, actor, { id }))) await followGroupRoles(deps, actor);
  return { kind: written === 'written' ? 'changed' : written };
}

/** A connected directory has the group no more. */
export async function removeGroup(
  deps: Needs<'directoryGroups'> & NeedsOf<typeof givesRole> & NeedsOf<typeof followGroupRoles>,
  actor: ConnectedActor,
  { id }: { readonly id: string },
): Promise<{ readonly kind: 'removed' | 'unknown' } | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const key = keyOf(actor);
  if ((await deps.directoryGroups.count(key, { id })) === 0) return { kind: 'unknown' };
  const gaveRole = await givesRole(deps, actor, { id });
  await deps.directoryGroups.remove(key, id);
  if (gaveRole) await followGroupRoles(deps, actor);
  return { kind: 'removed' };
}
