import type { Withheld } from '../../domain/announcements/announcement.js';
import { moreThan, type Readers } from '../../domain/announcements/readers.js';
import type { Policy } from '../../domain/organisations/organisation.js';
import type { Channel, Workspace } from '../../domain/organisations/workspace.js';
import type { Needs } from '../ports/index.js';

/** A channel that can be announced in, or why it cannot; `channel` is null when there is none. */
export type ChannelCheck =
  | { readonly withheld: null; readonly channel: Channel }
  | { readonly withheld: Withheld; readonly channel: Channel | null };

type ChannelNeeds = Needs<'channels' | 'directories' | 'workspaces'>;

/**
 * The one place where a channel that somebody chose is looked up. Its platform is asked each time: it may have been opened
 * to outsiders since. `told`: who reads it, as the organiser was told. Throws `DirectoryError` when the platform is silent.
 */
export async function checkChannel(
  deps: ChannelNeeds,
  workspace: Workspace,
  channelId: string,
  { sharedChannels }: Policy,
  told: Readers,
): Promise<ChannelCheck> {
  const channel = await askChannel(deps, workspace, channelId);
  if (!channel) return { withheld: 'gone', channel };
  const { readers } = channel;
  if (readers === 'company') return { withheld: null, channel };
  if (sharedChannels === 'refuse') return { withheld: 'refused', channel };
  return { withheld: moreThan(readers, told) ? readers : null, channel };
}

/** The channel as its platform tells of it now, remembered for the sending. Throws `DirectoryError` when it is silent. */
async function askChannel(
  deps: ChannelNeeds,
  workspace: Workspace,
  externalId: string,
): Promise<Channel | null> {
  const known = await deps.channels.find(workspace.organisationId, workspace.id, externalId);
  const channel = await channelNow(deps, workspace, externalId, known);
  // A chat that is not configured tells nothing.
  if (channel && channel !== known) await deps.channels.save(channel);
  return channel;
}

/**
 * A channel as its platform tells of it now, null when it can be written to no more. What is `known` of it when the chat is not
 * configured: nothing can be posted there either. Throws `DirectoryError` when the platform is silent.
 */
export async function channelNow(
  { directories }: Needs<'directories'>,
  workspace: Workspace,
  externalId: string,
  known: Channel | null,
): Promise<Channel | null> {
  const directory = directories[workspace.platform];
  if (!directory) return known;
  const told = await directory.channel(workspace.externalId, externalId, known?.address ?? null);
  if (!told) return null;
  const { id: workspaceId, organisationId } = workspace;
  return { workspaceId, organisationId, externalId, ...told, name: told.name ?? known?.name ?? externalId };
}
