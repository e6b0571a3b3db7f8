import type { ConnectedActor } from '../../../actor.js';
import type { Needs } from '../../../ports/index.js';
import { keyOf } from '../entries/keyOf.js';

const batch = 1_000;

/** The ids that are nobody's of this connection. */
export async function unknownMembers(
  { directoryEntries }: Needs<'directoryEntries'>,
  actor: ConnectedActor,
  ids: readonly string[],
): Promise<string[]> {
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += batch)
    for (const { id } of await directoryEntries.findMany(keyOf(actor), ids.slice(from, from + batch)))
      known.add(id);
  return ids.filter((id) => !known.has(id));
}
