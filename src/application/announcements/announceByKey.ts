import type { Withheld } from '../../domain/announcements/announcement.js';
import type { Audience } from '../../domain/announcements/audience.js';
import { moreThan, type Readers } from '../../domain/announcements/readers.js';
import type { Pace } from '../../domain/announcements/spread.js';
import { comingSlots, latestStart } from '../../domain/missions/mission.js';
import { isChat, type Workspace } from '../../domain/organisations/workspace.js';
import type { KeyActor } from '../actor.js';
import { DirectoryError, type Needs, type NeedsOf } from '../ports/index.js';
import { type Refused, type ThingRefused, thingRefused } from '../refusals.js';
import { findAnnounceable } from './announcementChoices.js';
import { checkChannel } from './checkChannel.js';
import { type Accepted, confirmAnnouncement } from './confirmAnnouncement.js';
import { type Prepared, prepareAnnouncement } from './prepareAnnouncement.js';

interface Posts {
  readonly workspaceId: string;
  readonly channelIds: readonly string[];
  /** Who reads them at most, as far as whoever asks knows. */
  readonly readBy: Readers;
}

interface Announce {
  /** Made by whoever asks: done twice, it is one announcement. */
  readonly id: string;
  readonly missionId: string;
  /** Which people get a message of their own; null: none. */
  readonly audience: Audience | null;
  readonly posts: Posts | null;
  /** UTC; null: at once. */
  readonly publishAt: Date | null;
  readonly pace: Pace | null;
}

interface NotPostable {
  readonly kind: 'notPostable';
  readonly channelId: string;
  readonly why: Exclude<Withheld, 'failed'>;
}

type NotAnnounced =
  | ThingRefused
  | Refused
  | NotPostable
  /** No chat has the app, or not the one that was meant. */
  | { readonly kind: 'noWorkspace' }
  /** The mission has begun by then. */
  | { readonly kind: 'afterStart' }
  /** It was to leave before now. */
  | { readonly kind: 'past' }
  /** The chat does not tell about its channels now. */
  | { readonly kind: 'silent' };

type AnnounceNeeds = Needs<'announcements' | 'clock' | 'workspaces'> &
  NeedsOf<typeof findAnnounceable> &
  NeedsOf<typeof checkChannel> &
  NeedsOf<typeof prepareAnnouncement> &
  NeedsOf<typeof confirmAnnouncement>;

/**
 * Announces a mission as those who organise do. Whoever has a key is not asked again, as people are: who may read the channels is
 * said beforehand.
 */
export async function announceByKey(
  deps: AnnounceNeeds,
  actor: KeyActor,
  announce: Announce,
): Promise<Accepted | NotAnnounced> {
  const { id, posts } = announce;
  try {
    // After a crash it may have left already: whether it can leave is not asked again then.
    const before = await deps.announcements.find(actor.organisation.id, id);
    const isLate = announce.publishAt !== null && announce.publishAt <= deps.clock.now();
    if (isLate && (!before || before.state === 'draft')) return { kind: 'past' };
    const not = before ? null : await prepare(deps, actor, announce);
    if (not) return not;
    const readBy = posts?.readBy ?? 'company';
    const told = (posts?.channelIds ?? []).map(() => readBy);
    const confirmed = await confirmAnnouncement(deps, actor, { announcementId: id, told });
    return confirmed.kind === 'prepared' ? openedSince(confirmed, readBy) : confirmed;
  } catch (error) {
    if (error instanceof DirectoryError) return { kind: 'silent' };
    throw error;
  }
}

/** Keeps it, before it leaves; or tells why it cannot leave, and keeps nothing. */
async function prepare(
  deps: AnnounceNeeds,
  actor: KeyActor,
  { id, missionId, audience, posts, publishAt, pace }: Announce,
): Promise<NotAnnounced | null> {
  const found = await findAnnounceable(deps, actor, missionId, publishAt ?? undefined);
  if (found.kind === 'refused') return found;
  if (publishAt && comingSlots(found.mission, publishAt).length === 0) return { kind: 'afterStart' };
  // Before its days are gone through, of which there may be thousands of years.
  if (pace && 'until' in pace && pace.until > latestStart(found.mission))
    return thingRefused('until', 'tooSlow');
  const workspace = await workspaceOf(deps, actor, posts);
  if (!workspace) return { kind: 'noWorkspace' };
  const hindered = posts && (await notPostable(deps, actor, workspace, posts));
  if (hindered) return hindered;
  const whom = { toEveryone: audience !== null, audience: audience ?? {} };
  const choice = { ...whom, channelIds: posts?.channelIds ?? [], publishAt, pace };
  const prepared = await prepareAnnouncement(deps, actor, { id, missionId, workspace, choice });
  return prepared.kind === 'prepared' ? null : prepared;
}

/** The chat that is meant; any of the company's where nothing is posted. */
async function workspaceOf(
  { workspaces }: Needs<'workspaces'>,
  { organisation }: KeyActor,
  posts: Posts | null,
): Promise<Workspace | undefined> {
  const all = await workspaces.ofOrganisation(organisation.id);
  const ours = all.filter((one) => one.status === 'installed' && isChat(one));
  return posts ? ours.find(({ id }) => id === posts.workspaceId) : ours[0];
}

async function notPostable(
  deps: NeedsOf<typeof checkChannel>,
  { organisation: { policy } }: KeyActor,
  workspace: Workspace,
  { channelIds, readBy }: Posts,
): Promise<NotPostable | null> {
  for (const channelId of channelIds) {
    const { withheld } = await checkChannel(deps, workspace, channelId, policy, readBy);
    if (withheld && withheld !== 'failed') return { kind: 'notPostable', channelId, why: withheld };
  }
  return null;
}

/** It was opened to more people while it was looked at. */
function openedSince({ channels }: Prepared, readBy: Readers): NotPostable {
  const opened = channels.find(({ readers }) => moreThan(readers, readBy));
  return {
    kind: 'notPostable',
    channelId: opened?.externalId ?? '',
    why: opened?.readers === 'outsiders' ? 'outsiders' : 'unknown',
  };
}
