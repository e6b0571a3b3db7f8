import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Readers } from '../../domain/announcements/readers.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Channel } from '../../domain/organisations/workspace.js';
import type { OrganisingActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { checkChannel } from './checkChannel.js';

/** The channels of an announcement as they are now. `asTold`: no more people read them than the organiser was told. */
interface ToPost {
  readonly kind: 'toPost';
  readonly channels: readonly Channel[];
  readonly asTold: boolean;
}

/**
 * The channels an announcement would be posted in, asked of their platform. `told`: who reads each, as the organiser was told. The
 * first that cannot be posted in is named. Throws `DirectoryError` when the platform is silent.
 */
export async function channelsToPost(
  deps: NeedsOf<typeof checkChannel>,
  { organisation }: OrganisingActor,
  announcement: Announcement,
  { title }: Mission,
  told: readonly Readers[],
): Promise<ToPost | Refused> {
  const workspace = await deps.workspaces.find(announcement.workspaceId);
  if (announcement.channels.length === 0 || !workspace) return { kind: 'toPost', channels: [], asTold: true };
  const checks = announcement.channels.map(async ({ channelId }, at) => {
    const seen = told[at] ?? 'company';
    const check = await checkChannel(deps, workspace, channelId, organisation.policy, seen);
    const known = check.channel ?? (await deps.channels.find(organisation.id, workspace.id, channelId));
    return { ...check, name: known?.name ?? channelId };
  });
  const checked = await Promise.all(checks);
  const gone = checked.find(({ channel }) => channel === null);
  if (gone) return refused({ code: 'channelGone', title, channel: gone.name });
  const shared = checked.find(({ withheld }) => withheld === 'refused');
  if (shared) return refused({ code: 'channelShared', title, channel: shared.name });
  const channels = checked.flatMap(({ channel }) => channel ?? []);
  return { kind: 'toPost', channels, asTold: checked.every(({ withheld }) => withheld === null) };
}
