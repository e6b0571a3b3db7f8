import { leavableStates } from '../../domain/engagements/lifecycle.js';
import { isPart, type Part } from '../../domain/engagements/pair.js';
import { closedReason } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { isTaken, type OnSlot, onSlot } from '../engagements/acceptOffer.js';
import { endEngagement } from '../engagements/endEngagement.js';
import { expireOffer } from '../engagements/expireOffers.js';
import { findClash, type Overlap } from '../engagements/findClash.js';
import { findOwn, type OnMission } from '../engagements/findOwn.js';
import { mayStay } from '../engagements/finishNotices.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import { transition } from '../engagements/transition.js';
import { withinQuota } from '../engagements/withinQuota.js';
import { may } from '../may.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { bothOf, settlePair } from './settlePair.js';

type AcceptNeeds = NeedsOf<typeof expireOffer> &
  NeedsOf<typeof settlePair> &
  NeedsOf<typeof withinQuota> &
  NeedsOf<typeof findOwn>;

/** What a colleague was asked; `anyway`: they have seen that something of theirs is at the same time. */
export interface PairAnswer {
  readonly engagementId: string;
  readonly anyway: boolean;
}

/**
 * The person signs up with the colleague who asked them: one write gives both their places. Nobody is signed up when the other
 * is not waiting any more. Accepting twice is the same as once.
 */
export async function acceptPair(
  deps: AcceptNeeds,
  actor: EmployeeActor,
  { engagementId, anyway }: PairAnswer,
): Promise<OnSlot | Overlap | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own || !isPart(own.engagement)) return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  if (isTaken(engagement)) return onSlot(mission, engagement, true);
  if (!may(actor, 'engagement.signUp')) return refused({ code: 'noGuests' });
  const reason = closedReason(mission, slot, deps.clock.now());
  if (reason) return refused({ code: 'missionClosed', reason, title: mission.title });
  const gone = refused({ code: 'pairGone', title: mission.title });
  if (!(await isStillAsked(deps, engagement))) return gone;
  const existing = anyway ? null : await clashOf(deps, actor, own);
  if (existing) return { kind: 'overlap', mission, slot, existing };
  const outcome = await withinQuota(deps, actor, own, () =>
    transition(deps, engagement, 'pairAccept', 'employee', {}),
  );
  if (outcome.kind === 'refused') return outcome;
  if (outcome.kind === 'moved') {
    // Before its own notices: their mark lets the repair pass confirm the other.
    await settlePair(deps, engagement);
    await scheduleNotices(deps, outcome.engagement);
    return onSlot(mission, outcome.engagement, false);
  }
  const current = await deps.engagements.find(engagement.organisationId, engagement.id);
  return current && isTaken(current) ? onSlot(mission, current, true) : gone;
}

/** What is over is ended at once. */
async function isStillAsked(deps: AcceptNeeds, part: Part): Promise<boolean> {
  if (part.state !== 'invited') return false;
  if (part.offerExpiresAt !== null && part.offerExpiresAt <= deps.clock.now()) {
    await expireOffer(deps, part);
    return false;
  }
  // Accepted before who asked had looked whether places became fewer meanwhile.
  if (!(await mayStay(deps, part))) {
    await endEngagement(deps, part, 'unpair', 'system');
    return false;
  }
  // Held until the colleague has answered, and not given up by anybody else before.
  const [asker] = await bothOf(deps, part);
  if (asker?.state === 'held') return true;
  await settlePair(deps, part);
  return false;
}

async function clashOf(deps: AcceptNeeds, { organisation, employee }: EmployeeActor, { slot }: OnMission) {
  const mine = await deps.engagements.ofEmployee(organisation.id, employee.id, leavableStates);
  return findClash(deps, slot, mine);
}
