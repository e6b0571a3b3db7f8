import { organisersOf } from '../../application/people/organisersOf.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { listOf } from '../../application/queries/attendance.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import { feedbackUntil } from '../../domain/engagements/feedback.js';
import { slotOf } from '../../domain/missions/mission.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { kind: 'attendance.due' }>;

/** Asks an organiser who was there. Nothing is asked when the company has said it of everybody, or a week and more later. */
export async function composeAttendance(
  deps: Needs<'clock' | 'employees' | 'missions'> & NeedsOf<typeof organisersOf> & NeedsOf<typeof listOf>,
  { organisationId, recipient }: Delivery,
  { missionId, slotId }: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [mission, employee] = await Promise.all([
    deps.missions.find(organisationId, missionId),
    deps.employees.find(organisationId, recipient.employeeId),
  ]);
  const organisers = mission ? await organisersOf(deps, organisationId, mission) : [];
  const slot = mission && slotOf(mission, slotId);
  if (!employee || !slot || !organisers.some(({ id }) => id === employee.id)) return 'cancel';
  const now = deps.clock.now();
  if (slot.endsAt > now || feedbackUntil(slot) <= now) return 'cancel';
  const list = await listOf(deps, mission, slot);
  if (!list.isOpen || list.counts.unsaid === 0) return 'cancel';
  const { locale, timezone } = employee;
  return { message: { ...list, kind: 'attendance.due' }, reader: { locale, timezone } };
}
