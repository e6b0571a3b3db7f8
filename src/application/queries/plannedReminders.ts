import type { Engagement } from '../../domain/engagements/engagement.js';
import { type ReminderNotice, reminderNotices } from '../../domain/reminders.js';
import type { PlannedReminder } from '../ports/index.js';

/** A kind of reminder that has not left: between when, UTC, for each has a clock of their own. To how many people. */
export interface PlannedView {
  readonly kind: ReminderNotice;
  readonly from: Date;
  readonly to: Date;
  readonly people: number;
}

/** The reminders to the people of one slot that have not left, the next kind first. */
export function plannedOn(
  slotId: string,
  engagements: readonly Engagement[],
  planned: readonly PlannedReminder[],
): PlannedView[] {
  const here = new Map(
    engagements.filter((one) => one.slotId === slotId).map(({ id, employeeId }) => [id, employeeId]),
  );
  const views = reminderNotices.flatMap((kind): PlannedView[] => {
    const those = planned.filter((one) => one.kind === kind && here.has(one.engagementId));
    const times = those.map(({ at }) => at.getTime());
    const people = new Set(those.map(({ engagementId }) => here.get(engagementId))).size;
    return people === 0
      ? []
      : [{ kind, from: new Date(Math.min(...times)), to: new Date(Math.max(...times)), people }];
  });
  return views.sort((a, b) => a.from.getTime() - b.from.getTime());
}
