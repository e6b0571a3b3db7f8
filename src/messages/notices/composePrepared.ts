import { chatForNews } from '../../application/people/chatForNews.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { choiceView } from '../../application/queries/engagementViews.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import { liveStates } from '../../domain/engagements/lifecycle.js';
import { slotOf } from '../../domain/missions/mission.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { kind: 'signUp.prepared' }>;

/** Asks somebody whether they want what their assistant prepared. Not once they are on it, it is too late, or they asked for silence. */
export async function composePrepared(
  deps: Needs<'clock' | 'employees' | 'engagements' | 'missions' | 'preparedSignUps'> &
    NeedsOf<typeof chatForNews> &
    NeedsOf<typeof choiceView>,
  { organisationId, recipient }: Delivery,
  { preparedId }: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [prepared, employee] = await Promise.all([
    deps.preparedSignUps.find(organisationId, preparedId),
    deps.employees.find(organisationId, recipient.employeeId),
  ]);
  if (!prepared || !employee || prepared.until <= deps.clock.now()) return 'cancel';
  const [mission, theirs, chat] = await Promise.all([
    deps.missions.find(organisationId, prepared.missionId),
    deps.engagements.ofEmployee(organisationId, employee.id, liveStates),
    chatForNews(deps, employee),
  ]);
  const slot = mission && slotOf(mission, prepared.slotId);
  if (!slot || !chat || theirs.some(({ slotId }) => slotId === slot.id)) return 'cancel';
  const shown = await choiceView(deps, mission, slot);
  if (shown.slot.closed !== null) return 'cancel';
  const { locale, timezone } = employee;
  const { until } = prepared;
  return {
    message: { kind: 'signUp.prepared', preparedId, mission: shown.mission, slot: shown.slot, until },
    reader: { locale, timezone },
  };
}
