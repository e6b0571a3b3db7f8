import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Audience } from '../../domain/announcements/audience.js';
import type { Pace } from '../../domain/announcements/spread.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Channel, Workspace } from '../../domain/organisations/workspace.js';
import type { EmployeeActor } from '../actor.js';
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
  readonly channelId: string | null;
  readonly publishAt: Date | null;
  /** Spread over working hours; null for as fast as the chats take it. */
  readonly pace: Pace | null;
}

interface Prepare {
  /** Made by whoever asks: preparing it twice makes one announcement. */
  readonly id: string;
  readonly missionId: string;
  /** The workspace whose channel is meant. */
  readonly workspace: Workspace;
  readonly choice: AnnouncementChoice;
}

/** Kept, and not sent: the final yes is missing. `channel`: where it would be posted. */
export interface Prepared {
  readonly kind: 'prepared';
  readonly announcement: Announcement;
  readonly mission: Mission;
  readonly channel: Channel | null;
}

/**
 * Keeps what the organiser chose, with the number of people who would be told. Nothing is sent yet. Organisers only. Throws
 * `DirectoryError` when the platform does not tell who reads the channel.
 */
export async function prepareAnnouncement(
  deps: NeedsOf<typeof findAnnounceable> &
    NeedsOf<typeof checkChannel> &
    NeedsOf<typeof countChoice> &
    Needs<'announcements'>,
  actor: EmployeeActor,
  { id, missionId, workspace, choice }: Prepare,
): Promise<Prepared | ThingRefused | Refused> {
  const found = await findAnnounceable(deps, actor, missionId, choice.publishAt ?? undefined);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const { organisation, employee } = actor;
  // No form of ours has the id of another company's announcement: nobody honest reads this.
  if (!(await deps.announcements.isFree(organisation.id, id))) return refused({ code: 'temporary' });
  // The organiser is about to be told who reads it, whoever that is.
  const { channelId } = choice;
  const check =
    channelId === null
      ? null
      : await checkChannel(deps, workspace, channelId, organisation.policy, 'outsiders');
  if (check?.withheld)
    return thingRefused('channel', check.withheld === 'gone' ? 'badChannel' : 'sharedChannel');
  const counted = await countChoice(deps, actor, mission, choice);
  if (counted.kind !== 'counted') return counted;
  const announcement: Announcement = {
    id,
    organisationId: organisation.id,
    missionId: mission.id,
    workspaceId: workspace.id,
    createdBy: employee.id,
    timezone: employee.timezone,
    state: 'draft',
    channelReaders: 'company',
    ...counted.whom,
    ...{ channelId, publishAt: choice.publishAt },
  };
  const kept = await deps.announcements.ensure(announcement);
  // Under the id of a form submitted with something else in it, that would leave, not what is read here.
  if (!isSame(kept, announcement)) return refused({ code: 'formExpired' });
  return { kind: 'prepared', announcement: kept, mission, channel: check ? check.channel : null };
}

const isSame = (one: Announcement, other: Announcement): boolean =>
  one.missionId === other.missionId &&
  one.toEveryone === other.toEveryone &&
  one.channelId === other.channelId &&
  JSON.stringify(one.audience ?? {}) === JSON.stringify(other.audience ?? {}) &&
  (one.perHour === undefined) === (other.perHour === undefined) &&
  one.publishAt?.getTime() === other.publishAt?.getTime();
