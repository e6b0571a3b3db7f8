import type { Ports } from '../application/ports/index.js';
import type { Delivery } from '../domain/delivery.js';
import { afterQuietHours } from '../domain/time/quietHours.js';

/** What can wait for the morning; the rest is an answer, or about to be too late. */
const canWait: readonly Delivery['subject']['kind'][] = [
  'announcement',
  'reminder.dayBefore',
  'reminder.thanks',
];

/**
 * Until when (UTC) a late message has to wait, or null when it may leave. What was meant for the day and comes late
 * (a long announcement, an outage) does not leave in the person's night; what was meant for that hour does.
 */
export async function quietUntil(ports: Ports, delivery: Delivery): Promise<Date | null> {
  const { organisationId, recipient, subject, notBefore } = delivery;
  if (recipient.kind !== 'employee' || !canWait.includes(subject.kind)) return null;
  const { employees, organisations } = ports;
  const [employee, organisation] = await Promise.all([
    employees.find(organisationId, recipient.employeeId),
    organisations.find(organisationId),
  ]);
  if (!employee || !organisation) return null;
  const awake = (instant: Date) =>
    afterQuietHours(instant, employee.timezone, organisation.policy.quietHours).getTime();
  const now = ports.clock.now();
  const meantForTheNight = awake(notBefore) !== notBefore.getTime();
  return meantForTheNight || awake(now) === now.getTime() ? null : new Date(awake(now));
}
