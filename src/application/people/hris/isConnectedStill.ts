import type { HrisConnection, Needs } from '../../ports/index.js';

/** Whether a connection is there still, and opens the same account. While it is read an admin may disconnect it, or make it anew. */
export async function isConnectedStill(
  { hrisConnections }: Needs<'hrisConnections'>,
  { organisationId, id, kind, url, sealed }: HrisConnection,
): Promise<boolean> {
  const there = await hrisConnections.find(organisationId, id);
  return there !== null && there.kind === kind && there.url === url && there.sealed === sealed;
}
