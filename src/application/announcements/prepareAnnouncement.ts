import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Audience } from '../../domain/announcements/audience.js';
import type { Pace } from '../../domain/announcements/spread.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Channel, Workspace } from '../../domain/organisations/workspace.js';
import { type OrganisingActor, writtenAs, zoneOf } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused, type ThingRefused, thingRefused } from '../refusals.js';
import { findAnnounceable } from './announcementChoices.js';
import { checkChannel } from './checkChannel.js';
import { countChoice } from './countChoice.js';

/** Whom to tell and when. `publishAt` is a UTC instant, null for at once. */
export interface AnnouncementChoice {
  readonly toEveryone: boolean;
  /** Which people; filters nothing when everyone is meant. */
  readonly audience: Audience;
  readonly channelIds: readonly string[];
  readonly publishAt: Date | null;
  /** Spread over working hours; null for as fast as the chats take it. */
  readonly pace: Pace | null;
}

interface Prepare {
  /** Made by whoever asks: preparing it twice makes one announcement. */
  readonly id: string;
  readonly missionId: string;
  /** The workspace whose channels are meant. */
  readonly workspace: Workspace;
  readonly choice: AnnouncementChoice;
}

/** Kept, and not sent: the final yes is missing. `channels`: where it would be posted. */
export interface Prepared {
  readonly kind: 'prepared';
  readonly announcement: Announcement;
  readonly mission: Mission;
  readonly channels: readonly Channel[];
}

/**
 * Keeps what the organiser chose, with the number of people who would be told. Nothing is sent yet. Organisers only. Throws
 * `DirectoryError` when the platform does not tell who reads the channels.
 */
export async function prepareAnnouncement(
  deps: NeedsOf<typeof findAnnounceable> &
    NeedsOf<typeof checkChannel> &
    NeedsOf<typeof countChoice> &
    Needs<'announcements'>,
  actor: OrganisingActor,
  { id, missionId, workspace, choice }: Prepare,
): Promise<Prepared | ThingRefused | Refused> {
  const found = await findAnnounceable(deps, actor, missionId, choice.publishAt ?? undefined);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const { organisation } = actor;
  // No form of ours has the id of another company's announcement: nobody honest reads this.
  if (!(await deps.announcements.isFree(organisation.id, id))) return refused({ code: 'temporary' });
  const channels = await channelsOf(deps, actor, workspace, choice.channelIds);
  if ('kind' in channels) return channels;
  const counted = await countChoice(deps, actor, mission, choice);
  if (counted.kind !== 'counted') return counted;
  const announcement: Announcement = {
    id,
    organisationId: organisation.id,
    missionId: mission.id,
    workspaceId: workspace.id,
    createdBy: writtenAs(actor),
    timezone: zoneOf(actor),
    state: 'draft',
    channels: channels.map(({ externalId }) => ({ channelId: externalId, readers: 'company' })),
    ...counted.whom,
    publishAt: choice.publishAt,
  };
  const kept = await deps.announcements.ensure(announcement);
  // Under the id of a form submitted with something else in it, that would leave, not what is read here.
  if (!isSame(kept, announcement)) return refused({ code: 'formExpired' });
  return { kind: 'prepared', announcement: kept, mission, channels };
}

const idsOf = ({ channels }: Announcement): string => channels.map(({ channelId }) => channelId).join(' ');

const isSame = (one: Announcement, other: Announcement): boolean =>
  one.missionId === other.missionId &&
  one.toEveryone === other.toEveryone &&
  idsOf(one) === idsOf(other) &&
  JSON.stringify(one.audience ?? {}) === JSON.stringify(other.audience ?? {}) &&
  (one.perHour === undefined) === (other.perHour === undefined) &&
  one.publishAt?.getTime() === other.publishAt?.getTime();

/** The channels that were chosen, or the first that cannot be posted in. The organiser is about to be told who reads them. */
async function channelsOf(
  deps: NeedsOf<typeof checkChannel>,
  { organisation }: OrganisingActor,
  workspace: Workspace,
  channelIds: readonly string[],
): Promise<readonly Channel[] | ThingRefused> {
  const checks = [...new Set(channelIds)].map(async (id) => {
    const check = await checkChannel(deps, workspace, id, organisation.policy, 'outsiders');
    const known = check.channel ?? (await deps.channels.find(organisation.id, workspace.id, id));
    return { ...check, name: known?.name ?? '' };
  });
  const checked = await Promise.all(checks);
  const wrong = checked.find(({ withheld }) => withheld !== null);
  if (!wrong) return checked.flatMap(({ channel }) => channel ?? []);
  const why = wrong.withheld === 'gone' ? 'badChannel' : 'sharedChannel';
  return thingRefused('channel', why, checked.length > 1 ? wrong.name : undefined);
}
