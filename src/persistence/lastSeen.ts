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

interface Spoken {
  readonly organisationId: string;
  readonly identityId: string;
  readonly at: Date;
}

const keyOf = (organisationId: string, identityId: string): string => `${organisationId} ${identityId}`;

/** When people spoke last: known to this process at once, and to the others within a second or so. */
export function lastSeenIn(identities: Models['identities']): LastSeen {
  const spoken = new Map<string, Spoken>();
  let writing = false;

  async function writeLater(): Promise<void> {
    writing = true;
    await wait(laterMs, undefined, { ref: false });
    const all = [...spoken];
    const writes = all.map(([, { organisationId, identityId: _id, at }]) => ({
      updateOne: { filter: { _id, organisationId }, update: { $max: { lastSeenAt: at } } },
    }));
    // Nothing is said of a failure: the database's silence is told by whatever matters more.
    await identities.bulkWrite(writes, { ordered: false }).catch(() => undefined);
    for (const [key, written] of all) if (spoken.get(key) === written) spoken.delete(key);
    writing = false;
    if (spoken.size > 0) void writeLater();
  }

  return {
    spoke(organisationId, identityId, at) {
      const key = keyOf(organisationId, identityId);
      const known = spoken.get(key);
      if (!known || known.at < at) spoken.set(key, { organisationId, identityId, at });
      if (!writing) void writeLater();
    },
    seen(row) {
      const at = spoken.get(keyOf(row.organisationId, row._id))?.at;
      return at && !(row.lastSeenAt && row.lastSeenAt > at) ? { ...row, lastSeenAt: at } : row;
    },
  };
}

/** The one that spoke last first; those who never spoke come last. */
export const byLastSeen = (one: IdentityRow, other: IdentityRow): number =>
  (other.lastSeenAt?.getTime() ?? 0) - (one.lastSeenAt?.getTime() ?? 0);
