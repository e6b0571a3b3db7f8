import type { EmployeeActor } from '../application/actor.js';
import type { Accepted } from '../application/announcements/confirmAnnouncement.js';
import type { Dropped } from '../application/announcements/dropAnnouncement.js';
import type { Prepared } from '../application/announcements/prepareAnnouncement.js';
import type { NeedsOf } from '../application/ports/index.js';
import { missionView } from '../application/queries/missionViews.js';
import type { Refused } from '../application/refusals.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** Asked before an announcement is sent, or said after it was accepted or dropped. */
export async function announcementMessage(
  deps: NeedsOf<typeof missionView>,
  actor: EmployeeActor,
  outcome: Prepared | Accepted | Dropped | Refused,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const mission = await missionView(deps, actor, outcome.mission);
  if (outcome.kind === 'dropped') return { kind: 'announcement.dropped', mission };
  const { announcement, channel } = outcome;
  const { id: announcementId, people, publishAt } = announcement;
  const told = { announcementId, mission, people, channelName: channel?.name ?? null, publishAt };
  if (outcome.kind === 'accepted') return { kind: 'announcement.accepted', ...told };
  const { offHours = 0 } = announcement;
  const channelReaders = channel?.readers ?? 'company';
  const leavesAt = publishAt ?? deps.clock.now();
  return { kind: 'announcement.confirm', ...told, channelReaders, offHours, leavesAt };
}
