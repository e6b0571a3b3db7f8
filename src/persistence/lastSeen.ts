import { setTimeout as wait } from 'node:timers/promises';
import type { Identities } from '../application/ports/index.js';
import type { Models } from './models.js';
import type { IdentityRow } from './schemas/people.js';

/** Who speaks in a rush is written down together, after so long. */
const laterMs = 1_000;

interface LastSeen {
  readonly spoke: Identities['spoke'];
  /** The row with what is not written down yet. */
  seen(row: IdentityRow): IdentityRow;
}

/** When people spoke last: known to this process at once, and to the others within a second or so. */
export function lastSeenIn(identities: Models['identities']): LastSeen {
  const spoken = new Map<string, { readonly organisationId: string; readonly at: Date }>();
  let writing = false;

  async function writeLater(): Promise<void> {
    writing = true;
    await wait(laterMs, undefined, { ref: false });
    const all = [...spoken];
    const writes = all.map(([_id, { organisationId, at }]) => ({
      updateOne: { filter: { _id, organisationId }, update: { $max: { lastSeenAt: at } } },
    }));
    // Nothing is said of a failure: the database's silence is told by whatever matters more.
    await identities.bulkWrite(writes, { ordered: false }).catch(() => undefined);
    for (const [id, { at }] of all) if (spoken.get(id)?.at === at) spoken.delete(id);
    writing = false;
    if (spoken.size > 0) void writeLater();
  }

  return {
    spoke(organisationId, identityId, at) {
      spoken.set(identityId, { organisationId, at });
      if (!writing) void writeLater();
    },
    seen(row) {
      const at = spoken.get(row._id)?.at;
      return at && !(row.lastSeenAt && row.lastSeenAt > at) ? { ...row, lastSeenAt: at } : row;
    },
  };
}

/** The one that spoke last first; those who never spoke come last. */
export const byLastSeen = (one: IdentityRow, other: IdentityRow): number =>
  (other.lastSeenAt?.getTime() ?? 0) - (one.lastSeenAt?.getTime() ?? 0);
