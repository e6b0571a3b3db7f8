import type { Engagement } from '../../domain/engagements/engagement.js';
import { noticesFor } from '../../domain/engagements/engagementNotices.js';
import { isLive } from '../../domain/engagements/lifecycle.js';
import type { Slot } from '../../domain/missions/mission.js';
import { againKey, reminderKey } from '../../domain/noticeKeys.js';
import { type EngagementNotice, notices } from '../../domain/notices.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Employee } from '../../domain/people/employee.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import { belatedTimes, type ReminderTime, reminderTimes } from '../../domain/time/reminderTimes.js';
import type { OfSites } from '../actor.js';
import { tellApprovers } from '../approvals/tellApprovers.js';
import { findSlot } from '../missions/findSlot.js';
import type { Chat } from '../people/chatOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { tellEngagement } from '../webhooks/tellEvents.js';
import { type Planned, queueNotices } from './queueNotices.js';

/** What the notices about an engagement are planned from. */
export interface About {
  /** Whose mission it is: who is asked where no manager is known. */
  readonly mission: OfSites;
  readonly slot: Slot;
  readonly employee: Employee;
  readonly organisation: Organisation;
  /** Where the person is to be written to, when that is known already. */
  readonly chat?: Chat | undefined;
  /** What the person was told of the mission is to be redrawn although they are new on it. */
  readonly redraw?: boolean;
}

type ScheduleNeeds = NeedsOf<typeof queueNotices> &
  NeedsOf<typeof tellEngagement> &
  NeedsOf<typeof tellApprovers> &
  Needs<'missions' | 'organisations' | 'engagements' | 'staleCards' | 'stalePosts' | 'activities' | 'clock'>;

/**
 * Queues every notice that an engagement's state calls for, and at its end cancels those it no longer does. The state is
 * written first with its `noticesPending` mark; the mark goes when all is queued. Doing it twice queues nothing twice, so
 * after a crash the repair pass simply does it again. `known`: what the caller has just read.
 */
export async function scheduleNotices(
  deps: ScheduleNeeds,
  engagement: Engagement,
  known?: About,
): Promise<void> {
  const { organisationId, id, missionId, version } = engagement;
  const about = known ?? (await readAbout(deps, engagement));
  const planned = about ? plan(engagement, about, deps.clock.now()) : [];
  if (!isLive(engagement.state)) await cancelOthers(deps, engagement, planned);
  await Promise.all([
    queueNotices(deps, engagement, planned, about?.chat),
    about && tellApprovers(deps, engagement, about),
    tellEngagement(deps, engagement),
    about?.organisation.writesBack && deps.activities.mark([engagement], deps.clock.now()),
    deps.stalePosts.mark(organisationId, missionId),
    // Whoever is new has pressed a card that shows it by now, as a rule.
    (version > 1 || known?.redraw !== false) && deps.staleCards.markOwn(engagement, deps.clock.now()),
  ]);
  if (about) await moveBelated(deps, engagement, about);
  await deps.engagements.markNoticesScheduled(organisationId, id, version);
}

/** Null when something that it is about is gone. */
export async function readAbout(
  deps: Needs<'missions' | 'employees' | 'organisations'>,
  { organisationId, slotId, employeeId }: Engagement,
): Promise<About | null> {
  const [found, employee, organisation] = await Promise.all([
    findSlot(deps, organisationId, slotId),
    deps.employees.find(organisationId, employeeId),
    deps.organisations.find(organisationId),
  ]);
  return found && employee && organisation ? { ...found, employee, organisation } : null;
}

/**
 * Only for a state that nothing follows. Whoever plans for another one may hold a copy that is out of date. They must
 * not cancel what the newer state has queued. A row that is no longer true is dropped when it would leave.
 */
function cancelOthers(
  { deliveries }: Needs<'deliveries'>,
  { organisationId, id }: Engagement,
  planned: readonly Planned[],
): Promise<number> {
  const keep = planned.map(({ dedupeKey }) => dedupeKey);
  return deliveries.cancelFor(organisationId, { engagementId: id }, keep);
}

const plan = (engagement: Engagement, about: About, now: Date): Planned[] =>
  noticesFor(engagement).flatMap((kind) => planOne(kind, engagement, about, now));

/** None when its time is past. */
function planOne(kind: EngagementNotice, engagement: Engagement, about: About, now: Date): Planned[] {
  const { id: engagementId, seat, version } = engagement;
  const { at, priority } = notices[kind];
  const row = { subject: { kind, engagementId }, priority };
  switch (at) {
    case 'now':
      return [{ ...row, dedupeKey: `${kind}:${engagementId}`, notBefore: now }];
    case 'daytime': {
      const dedupeKey = `${kind}:${engagementId}:${seat}:${version}`;
      return [{ ...row, dedupeKey, notBefore: offerTime(engagement, about, now) }];
    }
    case 'asked': {
      const { remindAt } = engagement;
      return remindAt ? [{ ...row, dedupeKey: againKey(engagementId, remindAt), notBefore: remindAt }] : [];
    }
    case 'dayBefore':
    case 'soon':
    case 'thanks':
      return remindersAfter(engagement, about, now, at).map((reminder) => ({
        ...row,
        dedupeKey: reminderKey(engagementId, about.slot.startsAt, at),
        notBefore: reminder.at,
      }));
  }
}

/** When somebody is told of a seat that is kept for them. */
const offerTime = (
  { offerExpiresAt }: Engagement,
  { slot, employee, organisation: { policy } }: About,
  now: Date,
): Date => inDaytime(now, offerExpiresAt ?? slot.startsAt, employee.timezone, policy.quietHours);

/**
 * One that was still to come when the person signed up; none otherwise. It has fallen due since, if the process that was
 * to queue it was dead: it is not lost.
 */
function remindersAfter(
  { noticesPending, version, createdAt }: Engagement,
  { slot, employee, organisation }: About,
  now: Date,
  kind: ReminderTime['kind'],
): ReminderTime[] {
  const since = noticesPending && version === 1 ? createdAt : now;
  const { timezone, preferences } = employee;
  return reminderTimes(slot, timezone, organisation.policy, since, preferences, [kind]);
}

/** A reminder still queued for an hour that is past on the clock which the person has by now. New ones are not made. */
async function moveBelated(
  { deliveries, clock }: Needs<'deliveries' | 'clock'>,
  engagement: Engagement,
  { slot, employee: { timezone, preferences }, organisation: { policy } }: About,
): Promise<void> {
  if (engagement.state !== 'confirmed' || engagement.version === 1) return;
  for (const { kind, at } of belatedTimes(slot, timezone, policy, clock.now(), preferences)) {
    const key = reminderKey(engagement.id, slot.startsAt, kind);
    await deliveries.reschedule(engagement.organisationId, key, at, timezone);
  }
}
