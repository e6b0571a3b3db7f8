import type { Needs } from '../application/ports/index.js';
import type { Delivery } from '../domain/delivery.js';
import { notices } from '../domain/notices.js';
import { afterQuietHours } from '../domain/time/quietHours.js';

/**
 * Until when (UTC) a late message has to wait, or null when it may leave. What was meant for the day and comes late
 * (a long announcement, an outage) does not leave in the person's night; what was meant for that hour does.
 */
export async function quietUntil(
  deps: Needs<'clock' | 'employees' | 'organisations'>,
  delivery: Delivery,
): Promise<Date | null> {
  const { organisationId, recipient, subject, notBefore } = delivery;
  if (recipient.kind !== 'employee' || !notices[subject.kind].mayWait) return null;
  const { employees, organisations } = deps;
  const [employee, organisation] = await Promise.all([
    employees.find(organisationId, recipient.employeeId),
    organisations.find(organisationId),
  ]);
  if (!employee || !organisation) return null;
  const awake = (instant: Date) =>
    afterQuietHours(instant, employee.timezone, organisation.policy.quietHours).getTime();
  const now = deps.clock.now();
  const meantForTheNight = awake(notBefore) !== notBefore.getTime();
  return meantForTheNight || awake(now) === now.getTime() ? null : new Date(awake(now));
}
