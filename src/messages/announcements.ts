import type { EmployeeActor } from '../application/actor.js';
import type { Accepted } from '../application/announcements/confirmAnnouncement.js';
import type { Dropped } from '../application/announcements/dropAnnouncement.js';
import type { Prepared } from '../application/announcements/prepareAnnouncement.js';
import type { Stopped } from '../application/announcements/stopAnnouncement.js';
import type { NeedsOf } from '../application/ports/index.js';
import { missionView } from '../application/queries/missionViews.js';
import type { ScheduledOf } from '../application/queries/scheduledOf.js';
import type { Refused } from '../application/refusals.js';
import { spreadEnd } from '../domain/announcements/spread.js';
import { latestStart } from '../domain/missions/mission.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** Asked before an announcement is sent, or said after it was accepted or dropped. */
export async function announcementMessage(
  deps: NeedsOf<typeof missionView>,
  actor: EmployeeActor,
  outcome: Prepared | Accepted | Dropped | Stopped | Refused,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const mission = await missionView(deps, actor, outcome.mission);
  if (outcome.kind === 'dropped') return { kind: 'announcement.dropped', mission };
  if (outcome.kind === 'stopped') return { kind: 'announcement.stopped', mission, figures: outcome.figures };
  const { announcement, channel } = outcome;
  const { id: announcementId, people, publishAt } = announcement;
  const told = { announcementId, mission, people, channelName: channel?.name ?? null, publishAt };
  if (outcome.kind === 'accepted') return { kind: 'announcement.accepted', ...told };
  const { offHours = 0, audience = {}, hindered = {} } = announcement;
  const channelReaders = channel?.readers ?? 'company';
  const leavesAt = publishAt ?? deps.clock.now();
  const spread = spreadOf(actor, outcome, leavesAt);
  const again = announcement.wave !== undefined;
  const whom = { audience, hindered, ...(spread && { spread }), ...(again && { again }) };
  return { kind: 'announcement.confirm', ...told, ...whom, channelReaders, offHours, leavesAt };
}

/** Asked before an announcement that waits is stopped. */
export const scheduledMessage = (outcome: ScheduledOf | Refused): Message =>
  outcome.kind === 'refused' ? refusalMessage(outcome) : { ...outcome, kind: 'announcement.unschedule' };

/** How it is spread, as far as one knows before it leaves. */
function spreadOf(
  { organisation }: EmployeeActor,
  { announcement, mission }: Prepared,
  leavesAt: Date,
): { perHour: number; until: Date } | null {
  const { perHour, people, timezone } = announcement;
  if (perHour === undefined) return null;
  const latest = latestStart(mission);
  return { perHour, until: spreadEnd(perHour, people, leavesAt, timezone, organisation.policy, latest) };
}
