import { organisersOf } from '../../application/people/organisersOf.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { slotFacts } from '../../application/queries/missionFacts.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import { listedStates } from '../../domain/engagements/attendance.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { type Mission, slotOf } from '../../domain/missions/mission.js';
import type { MessageOf } from '../message.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { kind: 'nonprofit.answered' }>;
type AnswerNeeds = Needs<
  'clock' | 'employees' | 'engagements' | 'missions' | 'nonprofitPages' | 'nonprofits'
> &
  NeedsOf<typeof organisersOf>;
type Answered = MessageOf<'nonprofit.answered'>;

/** Tells an organiser what the nonprofit has said on its page, as it is by now. Nothing where nothing was, or something newer is told. */
export async function composeAnswer(
  deps: AnswerNeeds,
  { organisationId, recipient }: Delivery,
  subject: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [mission, employee] = await Promise.all([
    deps.missions.find(organisationId, subject.missionId),
    deps.employees.find(organisationId, recipient.employeeId),
  ]);
  const organisers = mission ? await organisersOf(deps, organisationId, mission) : [];
  if (!mission || !employee || !organisers.some(({ id }) => id === employee.id)) return 'cancel';
  const said = await saidOn(deps, mission, subject);
  if (!said) return 'cancel';
  const nonprofit = await deps.nonprofits.find(organisationId, mission.nonprofitId);
  const { id, title } = mission;
  const { locale, timezone } = employee;
  const message: Answered = {
    ...{ kind: 'nonprofit.answered', mission: { id, title }, nonprofit: nonprofit?.name ?? '', said },
  };
  return { message, reader: { locale, timezone } };
}

async function saidOn(
  deps: AnswerNeeds,
  mission: Mission,
  subject: Subject,
): Promise<Answered['said'] | null> {
  const { organisationId, id } = mission;
  const { slotId, at } = subject;
  if (slotId === null) {
    const word = (await deps.nonprofitPages.ofMission(organisationId, id))?.framing;
    if (!word || word.at.toISOString() !== at) return null;
    const { agrees, by, remark } = word;
    return { of: 'framing', agrees, by, remark: remark ?? '' };
  }
  const slot = slotOf(mission, slotId);
  const all = slot ? await deps.engagements.ofSlot(organisationId, slotId, listedStates) : [];
  if (!slot || !all.some((one) => isSince(one, new Date(at)))) return null;
  const count = (presence: 'present' | 'absent') =>
    all.filter(({ attendance }) => attendance?.nonprofit?.presence === presence).length;
  return {
    ...{ of: 'attendance', slot: slotFacts(mission, slot, deps.clock.now()) },
    ...{ present: count('present'), absent: count('absent') },
    disputed: all.filter(({ state }) => state === 'disputed').length,
  };
}

const isSince = ({ attendance }: Engagement, since: Date): boolean =>
  attendance?.nonprofit !== undefined && attendance.nonprofit.at >= since;
