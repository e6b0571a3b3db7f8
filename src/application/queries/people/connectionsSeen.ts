import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { ConnectionSettings, Heard, Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

const groupsAtMost = 200;

/** A directory that tells of people by itself, as an admin sees it. */
export interface ConnectionSeen extends ConnectionSettings {
  readonly id: string;
  readonly name: string;
  /** Empty of one that is closed. */
  readonly tokensMadeAt: readonly Date[];
  /** How many people it tells of, and how many of them are of the company still. */
  readonly people: number;
  readonly active: number;
  /** The names of its groups, the first ones. */
  readonly groups: readonly string[];
  readonly heard: Heard;
}

/** All directories that are connected. Admins only. */
export async function connectionsSeen(
  deps: Needs<'connections' | 'directoryEntries' | 'directoryGroups'>,
  actor: EmployeeActor,
): Promise<{ readonly kind: 'connections'; readonly connections: readonly ConnectionSeen[] } | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const all = await deps.connections.list(organisationId);
  const seen = all.map(
    async ({ id, name, siteFrom, groupRoles, tokensMadeAt, heard }): Promise<ConnectionSeen> => {
      const key = { organisationId, connectionId: id };
      const [people, active, groups] = await Promise.all([
        deps.directoryEntries.count(key, null),
        deps.directoryEntries.count(key, { kind: 'is', field: 'active', value: true }),
        deps.directoryGroups.list(key, {}, 0, groupsAtMost, false),
      ]);
      const names = groups.map(({ displayName }) => displayName);
      return { id, name, siteFrom, groupRoles, tokensMadeAt, people, active, groups: names, heard };
    },
  );
  return { kind: 'connections', connections: await Promise.all(seen) };
}
