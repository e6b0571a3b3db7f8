import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Readers } from '../../domain/announcements/readers.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Channel } from '../../domain/organisations/workspace.js';
import type { OrganisingActor } from '../actor.js';
import { announcementLine } from '../audit/announcementLine.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import { notFramed } from '../missions/missing.js';
import type { NeedsOf } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';
import { cannotAnnounce } from './announcementChoices.js';
import { channelsToPost } from './channelsToPost.js';
import type { Prepared } from './prepareAnnouncement.js';
import { publish } from './publishDue.js';

/** More people than this are told by the clock, a few seconds later: an answer must come within seconds. */
const atOnce = 1000;

interface Confirm {
  readonly announcementId: string;
  /** Who reads each of its channels, in order, as the organiser has seen it written. */
  readonly told: readonly Readers[];
}

/** It leaves now, or at its time. */
export interface Accepted {
  readonly kind: 'accepted';
  readonly announcement: Announcement;
  readonly mission: Mission;
  readonly channels: readonly Channel[];
}

/**
 * The organiser's yes: the announcement leaves now, or at its time. Said twice, it leaves once. When a channel is read by more people
 * than was told, it is `prepared` again, and asks. Organisers only. Throws `DirectoryError`.
 */
export async function confirmAnnouncement(
  deps: NeedsOf<typeof publish> &
    NeedsOf<typeof channelsToPost> &
    NeedsOf<typeof notFramed> &
    NeedsOf<typeof announcementLine> &
    NeedsOf<typeof writeDown>,
  actor: OrganisingActor,
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
      (await notFramed(deps, actor.organisation, mission, found.publishAt ?? now));
    if (hindered) return hindered;
    const posted = await channelsToPost(deps, actor, found, mission, told);
    if (posted.kind === 'refused') return posted;
    if (!posted.asTold) return { kind: 'prepared', announcement: found, mission, channels: posted.channels };
  }
  const { announcements } = deps;
  const line = announcementLine(deps, actor, 'mission.announced', found, 'scheduled');
  const channels = found.channels.map(({ channelId }, at) => ({ channelId, readers: told[at] ?? 'company' }));
  const agreed = { channels, acceptedAt: deps.clock.now() };
  const scheduled = await announcements.move(
    ...([organisationId, announcementId, ['draft'], 'scheduled', agreed, line] as const),
  );
  if (scheduled) await writeDown(deps, line);
  if (!scheduled && found.state === 'cancelled') return refused({ code: 'announcementGone' });
  if (scheduled && scheduled.publishAt === null && scheduled.people <= atOnce) await publish(deps, scheduled);
  const known = channels.map(({ channelId }) =>
    deps.channels.find(organisationId, found.workspaceId, channelId),
  );
  const posts = (await Promise.all(known)).filter((channel) => channel !== null);
  return { kind: 'accepted', announcement: found, mission, channels: posts };
}
