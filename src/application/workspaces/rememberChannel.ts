import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Speaker } from '../people/speaker.js';
import type { Needs } from '../ports/index.js';

/** Keeps the channel that an event came from, when it can be announced in later. Its newest name, address and readers. */
export async function rememberChannel(
  deps: Needs<'channels'>,
  { id: workspaceId, organisationId }: Workspace,
  { channel }: Speaker,
): Promise<void> {
  if (!channel) return;
  const known = await deps.channels.find(organisationId, workspaceId, channel.externalId);
  const readers = channel.readers ?? known?.readers ?? 'unknown';
  const current = JSON.stringify([channel.name, channel.address, readers]);
  if (known && JSON.stringify([known.name, known.address, known.readers]) === current) return;
  await deps.channels.save({ workspaceId, organisationId, ...channel, readers });
}
