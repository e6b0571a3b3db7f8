import type { Announcement } from '../../domain/announcements/announcement.js';
import type { FramingPoint } from '../../domain/missions/missingPoints.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import { missingAt } from '../missions/missing.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { missionViews } from './missionViews.js';
import type { MissionView } from './views.js';

/** An announcement that waits for its time: UTC, and the IANA zone it was meant in. */
export interface ScheduledView {
  readonly announcementId: string;
  readonly at: Date;
  readonly timezone: string;
  readonly people: number;
}

/** A mission as whoever organises it sees it in their list. */
export interface ManagedView extends MissionView {
  /** What its checklist still misses. */
  readonly missing: readonly FramingPoint[];
  /** By slot, how many of the places held are not sure yet; none where all are. */
  readonly unsure: Readonly<Record<string, number>>;
  /** The announcements of it that wait for their time, the next one first. */
  readonly scheduled: readonly ScheduledView[];
}

/** More announcements than these wait for nothing: nobody plans as many. */
export const scheduledAtMost = 200;

/** Missions as their organisers see them. However many there are, as many things are asked of the store. */
export async function managedViews(
  deps: Needs<'nonprofits' | 'clock' | 'engagements' | 'announcements'> & NeedsOf<typeof missionViews>,
  organisation: Organisation,
  missions: readonly Mission[],
): Promise<ManagedView[]> {
  const { id: organisationId } = organisation;
  const slotIds = missions.flatMap(({ slots }) => slots.map(({ id }) => id));
  const [views, nonprofits, unsure, waiting] = await Promise.all([
    missionViews(deps, organisationId, missions, null),
    deps.nonprofits.findMany(organisationId, [...new Set(missions.map(({ nonprofitId }) => nonprofitId))]),
    deps.engagements.unsure(organisationId, slotIds),
    deps.announcements.listScheduled(
      organisationId,
      scheduledAtMost,
      missions.map(({ id }) => id),
    ),
  ]);
  const now = deps.clock.now();
  return missions.flatMap((mission, at) => {
    const view = views[at];
    const nonprofit = nonprofits.find(({ id }) => id === mission.nonprofitId) ?? null;
    const counted = mission.slots.map(({ id }) => [id, unsure.get(id) ?? 0] as const);
    return view
      ? {
          ...view,
          missing: missingAt(mission, nonprofit, organisation, now),
          unsure: Object.fromEntries(counted.filter(([, count]) => count > 0)),
          scheduled: waiting.filter(({ missionId }) => missionId === mission.id).flatMap(scheduledView),
        }
      : [];
  });
}

export const scheduledView = ({ id, publishAt, timezone, people }: Announcement): ScheduledView[] =>
  publishAt ? [{ announcementId: id, at: publishAt, timezone, people }] : [];
