import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Hindered } from '../../domain/announcements/audience.js';
import { estimatedEnd, type FailureReason, failureReason } from '../../domain/announcements/progress.js';
import { spreadEnd } from '../../domain/announcements/spread.js';
import { engagementStates } from '../../domain/engagements/engagement.js';
import { latestStart, type Mission } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';
import type { DeliveryFigures } from './deliveryFigures.js';
import { missionViews } from './missionViews.js';
import type { MissionView } from './views.js';

/** How an announcement goes. */
export interface AnnouncementProgress {
  readonly kind: 'progress';
  readonly announcementId: string;
  readonly state: Announcement['state'];
  readonly mission: MissionView;
  readonly figures: DeliveryFigures;
  readonly failures: Readonly<Partial<Record<FailureReason, number>>>;
  /** Who was meant and could not be told, when it was counted. */
  readonly hindered: Hindered;
  /** How many people have done something about the mission. */
  readonly acted: number;
  /** When about the last is told, UTC; null when nobody is left, or it is not known. */
  readonly endsAt: Date | null;
}

type ProgressNeeds = Needs<'announcements' | 'clock' | 'deliveries' | 'engagements' | 'missions'> &
  NeedsOf<typeof missionViews>;

/** How an announcement goes, when an organiser asks. Organisers only. */
export async function announcementProgress(
  deps: ProgressNeeds,
  actor: EmployeeActor,
  announcementId: string,
): Promise<AnnouncementProgress | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const announcement = await deps.announcements.find(actor.organisation.id, announcementId);
  const mission =
    announcement && (await deps.missions.find(announcement.organisationId, announcement.missionId));
  if (mission && !may(actor, 'mission.announce', mission)) return otherSite(mission);
  const progress = announcement && (await progressOf(deps, actor.organisation, announcement));
  return progress ?? refused({ code: 'announcementGone' });
}

/** How an announcement goes; null when its mission is gone. */
export async function progressOf(
  deps: ProgressNeeds,
  organisation: Organisation,
  announcement: Announcement,
): Promise<AnnouncementProgress | null> {
  const { id, organisationId, missionId, state, hindered = {} } = announcement;
  const mission = await deps.missions.find(organisationId, missionId);
  if (!mission) return null;
  const [[view], figures, failed, engaged] = await Promise.all([
    missionViews(deps, organisationId, [mission], null),
    deps.deliveries.figures(organisationId, [id]),
    deps.deliveries.failures(organisationId, id),
    deps.engagements.ofMission(organisationId, missionId, engagementStates),
  ]);
  if (!view) return null;
  const failures: Partial<Record<FailureReason, number>> = {};
  for (const { state: ended, code, count } of failed) {
    const reason = failureReason(ended, code);
    failures[reason] = (failures[reason] ?? 0) + count;
  }
  const acted = new Set(engaged.map(({ employeeId }) => employeeId)).size;
  const endsAt = endOf(announcement, mission, organisation, figures, deps.clock.now());
  return {
    kind: 'progress',
    announcementId: id,
    state,
    mission: view,
    figures,
    failures,
    hindered,
    acted,
    endsAt,
  };
}

function endOf(
  { perHour, publishAt, acceptedAt, people, timezone }: Announcement,
  mission: Mission,
  { policy }: Organisation,
  { people: { sent, queued, failed, unreachable } }: DeliveryFigures,
  now: Date,
): Date | null {
  const since = publishAt ?? acceptedAt;
  if (!since || queued === 0) return null;
  if (perHour === undefined) return estimatedEnd(sent + failed + unreachable, queued, since, now);
  const end = spreadEnd(perHour, people, since, timezone, policy, latestStart(mission));
  return end > now ? end : null;
}
