import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission } from '../../domain/missions/mission.js';
import { type SnoozeTime, snoozeTimes } from '../../domain/time/snoozeTimes.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { findOwn } from './findOwn.js';
import { finishNotices } from './finishNotices.js';
import { transition } from './transition.js';

type Own = Needs<'clock'> & NeedsOf<typeof findOwn>;

export interface ReminderSet {
  readonly kind: 'set';
  readonly engagement: Engagement;
  readonly mission: Mission;
  /** UTC. */
  readonly at: Date;
}

export interface ReminderTimes {
  readonly kind: 'times';
  readonly engagement: Engagement;
  readonly mission: Mission;
  readonly times: readonly SnoozeTime[];
}

/** When somebody can be reminded once more of a place they have. */
export async function reminderChoices(
  deps: Own,
  actor: EmployeeActor,
  { engagementId }: { readonly engagementId: string },
): Promise<ReminderTimes | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (own?.engagement.state !== 'confirmed') return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  const { employee, organisation } = actor;
  const times = snoozeTimes(deps.clock.now(), slot.startsAt, employee.timezone, organisation.policy);
  if (times.length === 0) return refused({ code: 'remindTooLate', title: mission.title });
  return { kind: 'times', engagement, mission, times };
}

/**
 * The reminder comes once more, at the moment the person chose, unless the half-day has begun by then. Of several
 * moments the last one asked for holds. The same one asked for twice is one reminder.
 */
export async function remindLater(
  deps: Own & NeedsOf<typeof finishNotices>,
  actor: EmployeeActor,
  { engagementId, at }: { readonly engagementId: string; readonly at: Date },
): Promise<ReminderSet | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (own?.engagement.state !== 'confirmed') return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  if (at.getTime() === engagement.remindAt?.getTime()) return { kind: 'set', engagement, mission, at };
  if (at <= deps.clock.now() || at >= slot.startsAt)
    return refused({ code: 'remindTooLate', title: mission.title });
  const moved = await transition(deps, engagement, 'snooze', 'employee', { remindAt: at });
  if (moved.kind !== 'moved') return refused({ code: 'unknownAction' });
  await finishNotices(deps, moved.engagement);
  return { kind: 'set', engagement: moved.engagement, mission, at };
}
