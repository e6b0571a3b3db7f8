import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Channel, Workspace } from '../../domain/organisations/workspace.js';
import { isOffHours } from '../../domain/time/offHours.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused, type ThingRefused, thingRefused } from '../refusals.js';
import { findAnnounceable } from './announcementChoices.js';
import { countAudience } from './audience.js';
import { checkChannel } from './checkChannel.js';

/** Whom to tell and when. `publishAt` is a UTC instant, null for at once. */
export interface AnnouncementChoice {
  readonly toEveryone: boolean;
  readonly channelId: string | null;
  readonly publishAt: Date | null;
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
    NeedsOf<typeof countAudience> &
    Needs<'announcements'>,
  actor: EmployeeActor,
  { id, missionId, workspace, choice }: Prepare,
): Promise<Prepared | ThingRefused | Refused> {
  const found = await findAnnounceable(deps, actor, missionId);
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
  const audience = choice.toEveryone
    ? await countAudience(deps, organisation.id, mission.id, isOffAt(choice, organisation, deps.clock.now()))
    : { people: 0, told: 0, off: 0 };
  const people = audience.people - audience.told;
  if (people === 0 && channelId === null) {
    const { title } = mission;
    return refused(audience.told > 0 ? { code: 'everyoneTold', title } : { code: 'noAudience' });
  }
  const announcement: Announcement = {
    id,
    organisationId: organisation.id,
    missionId: mission.id,
    workspaceId: workspace.id,
    createdBy: employee.id,
    timezone: employee.timezone,
    state: 'draft',
    people,
    ...(audience.off > 0 && { offHours: audience.off }),
    channelReaders: 'company',
    ...choice,
  };
  const kept = await deps.announcements.ensure(announcement);
  // Under the id of a form submitted with something else in it, that would leave, not what is read here.
  if (!isSame(kept, announcement)) return refused({ code: 'formExpired' });
  return { kind: 'prepared', announcement: kept, mission, channel: check ? check.channel : null };
}

/** Tells of a zone whether it would leave at night or on a day off there. Each zone is worked out once. */
function isOffAt({ publishAt }: AnnouncementChoice, { policy }: Organisation, now: Date) {
  const known = new Map<string, boolean>();
  return (timezone: string): boolean => {
    const isOff = known.get(timezone) ?? isOffHours(publishAt ?? now, timezone, policy.quietHours);
    known.set(timezone, isOff);
    return isOff;
  };
}

const isSame = (one: Announcement, other: Announcement): boolean =>
  one.missionId === other.missionId &&
  one.toEveryone === other.toEveryone &&
  one.channelId === other.channelId &&
  one.publishAt?.getTime() === other.publishAt?.getTime();
