import { comingTo } from '../../application/missions/askMinimum.js';

import { organisersOf } from '../../application/people/organisersOf.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { slotFacts } from '../../application/queries/missionFacts.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import { closedReason, comingSlots, slotOf } from '../../domain/missions/mission.js';
import { mayWait, shortfallOf } from '../../domain/missions/shortfall.js';
import type { MessageOf } from '../message.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { kind: 'minimum.missed' }>;

/** Asks an organiser what becomes of a half-day. Nothing once it is decided, or once enough come. */
export async function composeMinimum(
  deps: Needs<'clock' | 'employees' | 'missions' | 'organisations'> &
    NeedsOf<typeof organisersOf> &
    NeedsOf<typeof comingTo>,
  { organisationId, recipient }: Delivery,
  { missionId, slotId }: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [mission, employee, company] = await Promise.all([
    deps.missions.find(organisationId, missionId),
    deps.employees.find(organisationId, recipient.employeeId),
    deps.organisations.find(organisationId),
  ]);
  const organisers = mission ? await organisersOf(deps, organisationId, mission) : [];
  const slot = mission && slotOf(mission, slotId);
  if (!company || !employee || !mission || !slot?.minimum || !organisers.some(({ id }) => id === employee.id))
    return 'cancel';
  const now = deps.clock.now();
  const known = shortfallOf(mission, slot);
  const people = await comingTo(deps, mission, slot);
  const isAsked = closedReason(mission, slot, now) === null && known?.state === 'open';
  if (!isAsked || people >= slot.minimum) return 'cancel';
  const { id, title } = mission;
  const message: MessageOf<'minimum.missed'> = {
    ...{ kind: 'minimum.missed', mission: { id, title }, slot: slotFacts(mission, slot, now) },
    ...{ minimum: slot.minimum, people, mayWait: mayWait(slot, known, company.policy, now) },
    isOneOfSeveral: comingSlots(mission, now).length > 1,
  };
  const { locale, timezone } = employee;
  return { message, reader: { locale, timezone } };
}
