import type { Engagement } from '../../domain/engagements/engagement.js';
import { type MissionChange, startBefore } from '../../domain/missions/changes.js';
import type { Slot } from '../../domain/missions/mission.js';
import { changedKey, reminderKey } from '../../domain/noticeKeys.js';
import { urgent } from '../../domain/notices.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Employee } from '../../domain/people/employee.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import { reminderTimes } from '../../domain/time/reminderTimes.js';
import { queueNotices } from '../engagements/queueNotices.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import { transition } from '../engagements/transition.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findSlot } from './findSlot.js';

/** A change that was saved. `moved`: for this person, time or place is another. */
interface Saved {
  readonly change: MissionChange;
  readonly revision: number;
  readonly moved: boolean;
}

type TellNeeds = NeedsOf<typeof scheduleNotices> & NeedsOf<typeof queueNotices> & NeedsOf<typeof findSlot>;

/**
 * Tells somebody on a mission what has changed, once, and asks whether they still come where it moved. Their reminders move
 * with it. Safe to do again.
 */
export async function tellChange(
  deps: TellNeeds,
  organisation: Organisation,
  engagement: Engagement,
  saved: Saved,
): Promise<void> {
  const { organisationId, slotId, employeeId } = engagement;
  const [found, employee] = await Promise.all([
    findSlot(deps, organisationId, slotId),
    deps.employees.find(organisationId, employeeId),
  ]);
  if (!found || !employee) return;
  const { slot } = found;
  if (saved.moved) await askAgain(deps, organisation, engagement, slot, employee, saved);
  if (saved.change.decision !== 'tell') return;
  const { id: changeId } = saved.change;
  // Of each half-day that moved they are asked; of the rest they are told once, whatever half-days they are on.
  const of = saved.moved ? engagement.id : employeeId;
  const now = deps.clock.now();
  await queueNotices(deps, engagement, [
    {
      dedupeKey: changedKey(changeId, of),
      subject: { kind: 'mission.changed', engagementId: engagement.id, changeId },
      notBefore: inDaytime(now, slot.startsAt, employee.timezone, organisation.policy.quietHours),
      priority: urgent,
    },
  ]);
}

async function askAgain(
  deps: TellNeeds,
  organisation: Organisation,
  engagement: Engagement,
  slot: Slot,
  employee: Employee,
  { change, revision }: Saved,
): Promise<void> {
  const { organisationId, id, askedRevision = 0 } = engagement;
  const was = startBefore(change, slot.id);
  // It may have been moved back since.
  const isElsewhere = was !== null && was.getTime() !== slot.startsAt.getTime();
  if (isElsewhere) await moveReminders(deps, organisation, engagement, employee, was, slot);
  if (engagement.state !== 'confirmed' || askedRevision >= revision) return;
  const outcome = await transition(deps, { organisationId, id }, 'askAgain', 'system', {
    askedRevision: revision,
  });
  if (outcome.kind === 'moved') await scheduleNotices(deps, outcome.engagement);
}

/** What is queued for the hour that was is queued for the one that is: the row is the same. */
async function moveReminders(
  { deliveries, clock }: Needs<'deliveries' | 'clock'>,
  { policy }: Organisation,
  { organisationId, id }: Engagement,
  { timezone, preferences }: Employee,
  was: Date,
  slot: Slot,
): Promise<void> {
  for (const { kind, at } of reminderTimes(slot, timezone, policy, clock.now(), preferences)) {
    const to = { dedupeKey: reminderKey(id, slot.startsAt, kind), notBefore: at, timezone };
    await deliveries.replan(organisationId, reminderKey(id, was, kind), to);
  }
}
