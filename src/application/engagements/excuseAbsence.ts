import type { Engagement } from '../../domain/engagements/engagement.js';
import { feedbackUntil } from '../../domain/engagements/feedback.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { findOwn } from './findOwn.js';
import { finishNotices } from './finishNotices.js';
import { transition } from './transition.js';

/** What holds of having been there, as the person has said it. */
export interface AbsenceSaid {
  readonly kind: 'absent' | 'present';
  readonly engagement: Engagement;
  readonly mission: Mission;
}

/** `absent`: they could not come; otherwise they take that back. `askedAt`: UTC. */
interface Said {
  readonly engagementId: string;
  readonly absent: boolean;
  readonly askedAt?: Date | undefined;
}

type ExcuseNeeds = Needs<'clock'> & NeedsOf<typeof findOwn> & NeedsOf<typeof finishNotices>;

/**
 * The person says that they could not come, or takes it back, until a week after. What an organiser noted is not theirs to
 * change. Of several times that they say it, the one asked for last holds.
 */
export async function excuseAbsence(
  deps: ExcuseNeeds,
  actor: EmployeeActor,
  { engagementId, absent, askedAt = deps.clock.now() }: Said,
): Promise<AbsenceSaid | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own) return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  const { state, absence, organisationId, id, version } = engagement;
  const said = (holds: Engagement): AbsenceSaid => ({
    kind: holds.state === 'absent' ? 'absent' : 'present',
    engagement: holds,
    mission,
  });
  if (!isTheirs(engagement)) return refused({ code: 'notSignedUp' });
  if (slot.startsAt > deps.clock.now()) return refused({ code: 'unknownAction' });
  if (feedbackUntil(slot) <= deps.clock.now()) return refused({ code: 'absenceOver', title: mission.title });
  const isLate = absence !== undefined && absence.at > askedAt;
  if (isLate || absent === (state === 'absent')) return said(engagement);
  const move = absent ? 'excuse' : 'takeBack';
  const which = { organisationId, id, version };
  const moved = await transition(deps, which, move, 'employee', { absence: { said: absent, at: askedAt } });
  // Something else was said or noted in that very moment.
  if (moved.kind !== 'moved') return excuseAbsence(deps, actor, { engagementId, absent, askedAt });
  await finishNotices(deps, moved.engagement);
  return said(moved.engagement);
}

/** A place that is theirs, or an absence that they told themselves and nobody has attested. */
const isTheirs = ({ state, absence, attendance }: Engagement): boolean =>
  state === 'confirmed' || (state === 'absent' && absence?.said === true && !attendance);
