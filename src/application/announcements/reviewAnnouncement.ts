import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import { notFramed } from '../missions/missing.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';
import { cannotAnnounce } from './announcementChoices.js';
import { channelsToPost } from './channelsToPost.js';
import type { Prepared } from './prepareAnnouncement.js';

/** Nobody reads more than the organiser is about to be told. */
const whoever = Array.from({ length: 100 }, () => 'outsiders' as const);

/**
 * An announcement that waits for its yes, as it would leave now. Nothing is sent. Organisers only. Throws `DirectoryError` when the
 * platform does not tell who reads a channel.
 */
export async function reviewAnnouncement(
  deps: Needs<'announcements' | 'clock' | 'missions'> &
    NeedsOf<typeof channelsToPost> &
    NeedsOf<typeof notFramed>,
  actor: EmployeeActor,
  { announcementId }: { readonly announcementId: string },
): Promise<Prepared | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const announcement = await deps.announcements.find(organisationId, announcementId);
  const mission = announcement && (await deps.missions.find(organisationId, announcement.missionId));
  if (!mission || announcement?.state !== 'draft') return refused({ code: 'announcementGone' });
  if (!may(actor, 'mission.announce', mission)) return otherSite(mission);
  const now = deps.clock.now();
  const leavesAt = announcement.publishAt ?? now;
  const hindered =
    cannotAnnounce(mission, now) ?? (await notFramed(deps, actor.organisation, mission, leavesAt));
  if (hindered) return hindered;
  const posted = await channelsToPost(deps, actor, announcement, mission, whoever);
  if (posted.kind === 'refused') return posted;
  return { kind: 'prepared', announcement, mission, channels: posted.channels };
}
