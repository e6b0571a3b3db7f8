import { organisersOf } from '../../application/people/organisersOf.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import { eligibilityOn } from '../../domain/missions/eligibility.js';
import { comingSlots } from '../../domain/missions/mission.js';
import { dayOn } from '../../domain/missions/proposal.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { kind: 'eligibility.due' }>;

/** Tells an organiser that nobody can sign up until a nonprofit's papers were looked at. Nothing once they were. */
export async function composeEligibility(
  deps: Needs<'clock' | 'employees' | 'missions' | 'nonprofits'> & NeedsOf<typeof organisersOf>,
  { organisationId, recipient }: Delivery,
  { missionId }: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [mission, employee, organisers] = await Promise.all([
    deps.missions.find(organisationId, missionId),
    deps.employees.find(organisationId, recipient.employeeId),
    organisersOf(deps, organisationId),
  ]);
  if (!mission || !employee || !organisers.some(({ id }) => id === employee.id)) return 'cancel';
  const now = deps.clock.now();
  const nonprofit = await deps.nonprofits.find(organisationId, mission.nonprofitId);
  const { locale, timezone } = employee;
  const holds = eligibilityOn(nonprofit?.eligibility, dayOn(now, timezone)) === 'holds';
  if (holds || comingSlots(mission, now).length === 0) return 'cancel';
  const { id, title } = mission;
  const message = {
    kind: 'eligibility.due',
    mission: { id, title },
    nonprofit: nonprofit?.name ?? '',
  } as const;
  return { message, reader: { locale, timezone } };
}
