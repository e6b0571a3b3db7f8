import type { EmployeeActor } from '../application/actor.js';
import type { Accepted } from '../application/announcements/confirmAnnouncement.js';
import type { Dropped } from '../application/announcements/dropAnnouncement.js';
import type { Prepared } from '../application/announcements/prepareAnnouncement.js';
import type { Stopped } from '../application/announcements/stopAnnouncement.js';
import type { NeedsOf } from '../application/ports/index.js';
import { missionView, missionViews } from '../application/queries/missionViews.js';
import type { ScheduledOf } from '../application/queries/scheduledOf.js';
import type { Refused } from '../application/refusals.js';
import { spreadEnd } from '../domain/announcements/spread.js';
import { latestStart } from '../domain/missions/mission.js';
import type { Locale } from '../domain/people/locale.js';
import { refusalMessage } from './answer.js';
import type { Message, MessageOf } from './message.js';

/** Asked before an announcement is sent, or said after it was accepted or dropped. `locale`: which the preview is in. */
export async function announcementMessage(
  deps: NeedsOf<typeof missionView> & NeedsOf<typeof missionViews>,
  actor: EmployeeActor,
  outcome: Prepared | Accepted | Dropped | Stopped | Refused,
  locale?: Locale,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const mission = await missionView(deps, actor, outcome.mission);
  if (outcome.kind === 'dropped') return { kind: 'announcement.dropped', mission };
  if (outcome.kind === 'stopped') return { kind: 'announcement.stopped', mission, figures: outcome.figures };
  const { announcement } = outcome;
  const channels = outcome.channels.map(({ name, readers }) => ({ name, readers }));
  const { id: announcementId, people, publishAt } = announcement;
  const told = { announcementId, mission, people, channels, publishAt };
  if (outcome.kind === 'accepted') return { kind: 'announcement.accepted', ...told };
  const { offHours = 0, audience = {}, hindered = {} } = announcement;
  const leavesAt = publishAt ?? deps.clock.now();
  const spread = spreadOf(actor, outcome, leavesAt);
  const again = announcement.wave !== undefined;
  const whom = { audience, hindered, ...(spread && { spread }), ...(again && { again }) };
  const preview = await previewOf(deps, actor, outcome, locale);
  return { kind: 'announcement.confirm', ...told, ...whom, offHours, leavesAt, preview };
}

/**
 * What people would get, as if it had left. Where nobody but channels is told, as those show it: in the company's language, unless
 * another is asked for.
 */
async function previewOf(
  deps: NeedsOf<typeof missionViews>,
  { organisation, employee }: EmployeeActor,
  { announcement, mission }: Prepared,
  locale?: Locale,
): Promise<MessageOf<'announcement.confirm'>['preview']> {
  const announced = { ...mission, status: 'announced' } as const;
  const [view] = await missionViews(deps, organisation.id, [announced], null);
  if (!view) throw new Error('a mission without a view');
  const forMany = !announcement.toEveryone;
  const usual = forMany ? organisation.locale : employee.locale;
  const again = announcement.wave !== undefined;
  return { mission: view, forMany, locale: locale ?? usual, ...(again && { again }) };
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
