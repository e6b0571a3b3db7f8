import type { Speaker } from '../people/speaker.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Ports } from '../ports/index.js';

/** Keeps the channel that an event came from, when it can be announced in later: its newest name, address and readers. */
export async function rememberChannel(
  ports: Ports,
  { id: workspaceId, organisationId }: Workspace,
  { channel }: Speaker,
): Promise<void> {
  if (!channel) return;
  const known = await ports.channels.find(organisationId, workspaceId, channel.externalId);
  const readers = channel.readers ?? known?.readers ?? 'unknown';
  const current = JSON.stringify([channel.name, channel.address, readers]);
  if (known && JSON.stringify([known.name, known.address, known.readers]) === current) return;
  await ports.channels.save({ workspaceId, organisationId, ...channel, readers });
}
