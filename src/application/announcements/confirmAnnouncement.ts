import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Readers } from '../../domain/announcements/readers.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Channel } from '../../domain/organisations/workspace.js';
import type { EmployeeActor } from '../actor.js';
import { announcementLine } from '../audit/announcementLine.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import { notFramed } from '../missions/missing.js';
import type { NeedsOf } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';
import { cannotAnnounce } from './announcementChoices.js';
import { checkChannel } from './checkChannel.js';
import type { Prepared } from './prepareAnnouncement.js';
import { publish } from './publishDue.js';

/** More people than this are told by the clock, a few seconds later: an answer must come within seconds. */
const atOnce = 1000;

interface Confirm {
  readonly announcementId: string;
  /** Who reads its channel, as the organiser has seen it written. */
  readonly told: Readers;
}

/** It leaves now, or at its time. */
export interface Accepted {
  readonly kind: 'accepted';
  readonly announcement: Announcement;
  readonly mission: Mission;
  readonly channel: Channel | null;
}

/**
 * The organiser's yes: the announcement leaves now, or at its time. Said twice, it leaves once. When more people read its channel
 * by now than the organiser was told, it is `prepared` again, and asks. Organisers only. Throws `DirectoryError`.
 */
export async function confirmAnnouncement(
  deps: NeedsOf<typeof publish> &
    NeedsOf<typeof checkChannel> &
    NeedsOf<typeof notFramed> &
    NeedsOf<typeof announcementLine> &
    NeedsOf<typeof writeDown>,
  actor: EmployeeActor,
  { announcementId, told }: Confirm,
): Promise<Accepted | Prepared | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const found = await deps.announcements.find(organisationId, announcementId);
  const mission = found && (await deps.missions.find(organisationId, found.missionId));
  if (!found || !mission) return refused({ code: 'announcementGone' });
  const now = deps.clock.now();
  if (!may(actor, 'mission.announce', mission)) return otherSite(mission);
  if (found.state === 'draft') {
    const hindered =
      cannotAnnounce(mission, now) ??
      (await notFramed(deps, actor.organisation, mission, found.publishAt ?? now)) ??
      (await cannotPost(deps, actor, found, mission, told));
    if (hindered) return hindered;
  }
  const { announcements } = deps;
  const line = announcementLine(deps, actor, 'mission.announced', found, 'scheduled');
  const agreed = { channelReaders: told, acceptedAt: deps.clock.now() };
  const scheduled = await announcements.move(
    ...([organisationId, announcementId, ['draft'], 'scheduled', agreed, line] as const),
  );
  if (scheduled) await writeDown(deps, line);
  if (!scheduled && found.state === 'cancelled') return refused({ code: 'announcementGone' });
  if (scheduled && scheduled.publishAt === null && scheduled.people <= atOnce) await publish(deps, scheduled);
  const { workspaceId, channelId } = found;
  const channel = channelId && (await deps.channels.find(organisationId, workspaceId, channelId));
  return { kind: 'accepted', announcement: found, mission, channel: channel || null };
}

/** Why it cannot be posted in its channel as the organiser was told; null when it can, or has none. */
async function cannotPost(
  deps: NeedsOf<typeof checkChannel>,
  { organisation }: EmployeeActor,
  announcement: Announcement,
  mission: Mission,
  told: Readers,
): Promise<Prepared | Refused | null> {
  const { workspaceId, channelId } = announcement;
  const workspace = channelId === null ? null : await deps.workspaces.find(workspaceId);
  if (channelId === null || !workspace) return null;
  const { title } = mission;
  const check = await checkChannel(deps, workspace, channelId, organisation.policy, told);
  if (check.withheld === null) return null;
  if (check.withheld === 'refused') return refused({ code: 'channelShared', title });
  if (!check.channel) return refused({ code: 'channelGone', title });
  return { kind: 'prepared', announcement, mission, channel: check.channel };
}
