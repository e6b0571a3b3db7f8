import { type Engagement, isLive } from '../../domain/engagements/engagement.js';
import { seatsAreOpen } from '../../domain/engagements/waitingList.js';
import type { Slot } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Employee } from '../../domain/people/employee.js';
import { afterQuietHours } from '../../domain/time/quietHours.js';
import { belatedTimes, type ReminderTime, reminderTimes } from '../../domain/time/reminderTimes.js';
import { findSlot } from '../missions/findSlot.js';
import type { Chat } from '../people/chatOf.js';
import type { Ports } from '../ports/index.js';
import { type Planned, queueFor } from './queueFor.js';

/** What the messages about an engagement are planned from. */
export interface About {
  readonly slot: Slot;
  readonly employee: Employee;
  readonly organisation: Organisation;
  /** Where the person is to be written to, when that is known already. */
  readonly chat?: Chat;
}

/**
 * Queues every message that an engagement's state calls for, and at its end cancels those it no longer does. The state is
 * written first with its `noticesPending` mark; the mark goes when all is queued. Doing it twice queues nothing twice, so
 * after a crash the repair pass simply does it again. `known`: what the caller has just read.
 */
export async function scheduleNotices(ports: Ports, engagement: Engagement, known?: About): Promise<void> {
  const { organisationId, id, missionId, version } = engagement;
  const about = known ?? (await readAbout(ports, engagement));
  const planned = about ? plan(ports, engagement, about) : [];
  if (!isLive(engagement.state)) await cancelOthers(ports, engagement, planned);
  await Promise.all([
    queueFor(ports, engagement, planned, about?.chat),
    ports.stalePosts.mark(organisationId, missionId),
  ]);
  if (about) await moveBelated(ports, engagement, about);
  await ports.engagements.markNoticesScheduled(organisationId, id, version);
}

/** Null when something that it is about is gone. */
async function readAbout(
  ports: Ports,
  { organisationId, slotId, employeeId }: Engagement,
): Promise<About | null> {
  const { employees, organisations } = ports;
  const [found, employee, organisation] = await Promise.all([
    findSlot(ports, organisationId, slotId),
    employees.find(organisationId, employeeId),
    organisations.find(organisationId),
  ]);
  return found && employee && organisation ? { slot: found.slot, employee, organisation } : null;
}

/**
 * Only for a state that nothing follows: whoever plans for another one may hold a copy that is out of date, and must
 * not cancel what the newer state has queued. A row that is no longer true is dropped when it would leave.
 */
function cancelOthers(
  ports: Ports,
  { organisationId, id }: Engagement,
  planned: readonly Planned[],
): Promise<number> {
  const keep = planned.map(({ dedupeKey }) => dedupeKey);
  return ports.deliveries.cancelFor(organisationId, { engagementId: id }, keep);
}

function plan(ports: Ports, engagement: Engagement, about: About): Planned[] {
  const now = ports.clock.now();
  switch (engagement.state) {
    case 'confirmed':
      return [answer('engagement.confirmed', engagement, now), ...reminders(engagement, about, now)];
    case 'waitlisted':
      return [answer('engagement.waitlisted', engagement, now)];
    case 'offered':
      return [offerMessage(engagement, about, now)];
    case 'expired':
      return [answer('engagement.expired', engagement, now)];
    case 'cancelled':
      return [answer('mission.cancelled', engagement, now)];
    case 'withdrawn':
      return engagement.takenOffBy === undefined ? [] : [answer('engagement.takenOff', engagement, now)];
    default:
      return [];
  }
}

type Answers =
  | 'engagement.confirmed'
  | 'engagement.waitlisted'
  | 'engagement.expired'
  | 'engagement.takenOff'
  | 'mission.cancelled';

function answer(kind: Answers, { id: engagementId }: Engagement, now: Date): Planned {
  return {
    dedupeKey: `${kind}:${engagementId}`,
    subject: { kind, engagementId },
    notBefore: now,
    priority: 0,
  };
}

/** At once, or after the night when there is time; the offer runs from then (domain/waitingList). */
function offerMessage(
  { id: engagementId, seat, version }: Engagement,
  { slot, employee, organisation: { policy } }: About,
  now: Date,
): Planned {
  const morning = afterQuietHours(now, employee.timezone, policy.quietHours);
  const notBefore = seatsAreOpen(slot.startsAt, morning, policy) ? now : morning;
  return {
    dedupeKey: `engagement.offered:${engagementId}:${seat}:${version}`,
    subject: { kind: 'engagement.offered', engagementId },
    notBefore,
    priority: 0,
  };
}

/**
 * Those that were still to come when the person signed up: one that has fallen due since, while the process that was to
 * queue it was dead, is not lost.
 */
function reminders(
  engagement: Engagement,
  { slot, employee, organisation: { policy } }: About,
  now: Date,
): Planned[] {
  const { noticesPending, version, createdAt } = engagement;
  const since = noticesPending && version === 1 ? createdAt : now;
  return reminderTimes(slot, employee.timezone, policy, since).map(({ kind, at }) => ({
    dedupeKey: reminderKey(engagement, slot, kind),
    subject: { kind: `reminder.${kind}`, engagementId: engagement.id },
    notBefore: at,
    priority: 1,
  }));
}

const reminderKey = ({ id }: Engagement, slot: Slot, kind: ReminderTime['kind']): string =>
  `reminder:${id}:${kind}:${slot.startsAt.toISOString()}`;

/** A reminder still queued for an hour that is past on the clock which the person has by now. New ones are not made. */
async function moveBelated(
  ports: Ports,
  engagement: Engagement,
  { slot, employee: { timezone }, organisation: { policy } }: About,
): Promise<void> {
  if (engagement.state !== 'confirmed' || engagement.version === 1) return;
  for (const { kind, at } of belatedTimes(slot, timezone, policy, ports.clock.now())) {
    const key = reminderKey(engagement, slot, kind);
    await ports.deliveries.reschedule(engagement.organisationId, key, at, timezone);
  }
}
