import type { Employee } from '../../domain/employee.js';
import { type Engagement, isLive } from '../../domain/engagement.js';
import type { Slot } from '../../domain/mission.js';
import type { Organisation } from '../../domain/organisation.js';
import { afterQuietHours } from '../../domain/quietHours.js';
import { reminderTimes } from '../../domain/reminderTimes.js';
import { seatsAreOpen } from '../../domain/waitingList.js';
import { findSlot } from '../missions/findSlot.js';
import type { Ports } from '../ports/index.js';
import { type Planned, queueFor } from './queueFor.js';

/**
 * Queues every message that an engagement's state calls for, and at its end cancels those it no longer does. The state is
 * written first with its `unplanned` mark; the mark goes when all is queued. Doing it twice queues nothing twice, so
 * after a crash the repair pass simply does it again.
 */
export async function planMessages(ports: Ports, engagement: Engagement): Promise<void> {
  const { organisationId, id, slotId, missionId, version } = engagement;
  const { store } = ports;
  const [found, employee, organisation] = await Promise.all([
    findSlot(ports, organisationId, slotId),
    store.employees.find(organisationId, engagement.employeeId),
    store.organisations.find(organisationId),
  ]);
  const planned =
    found && employee && organisation ? plan(ports, engagement, found.slot, employee, organisation) : [];
  if (!isLive(engagement.state)) await cancelOthers(ports, engagement, planned);
  await queueFor(ports, engagement, planned);
  await store.stalePosts.mark(organisationId, missionId);
  await store.engagements.markPlanned(organisationId, id, version);
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
  return ports.store.deliveries.cancelFor(organisationId, { engagementId: id }, keep);
}

function plan(
  ports: Ports,
  engagement: Engagement,
  slot: Slot,
  employee: Employee,
  organisation: Organisation,
): Planned[] {
  const now = ports.clock.now();
  switch (engagement.state) {
    case 'confirmed':
      return [
        answer('engagement.confirmed', engagement, now),
        ...reminders(engagement, slot, employee, organisation, now),
      ];
    case 'waitlisted':
      return [answer('engagement.waitlisted', engagement, now)];
    case 'offered':
      return [offerMessage(engagement, slot, employee, organisation, now)];
    case 'expired':
      return [answer('engagement.expired', engagement, now)];
    case 'cancelled':
      return [answer('mission.cancelled', engagement, now)];
    default:
      return [];
  }
}

type Answers = 'engagement.confirmed' | 'engagement.waitlisted' | 'engagement.expired' | 'mission.cancelled';

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
  slot: Slot,
  employee: Employee,
  { policy }: Organisation,
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
  { id: engagementId, version, unplanned, createdAt }: Engagement,
  slot: Slot,
  employee: Employee,
  { policy }: Organisation,
  now: Date,
): Planned[] {
  const since = unplanned && version === 1 ? createdAt : now;
  return reminderTimes(slot, employee.timezone, policy, since).map(({ kind, at }) => ({
    dedupeKey: `reminder:${engagementId}:${kind}:${slot.startsAt.toISOString()}`,
    subject: { kind: `reminder.${kind}`, engagementId },
    notBefore: at,
    priority: 1,
  }));
}
