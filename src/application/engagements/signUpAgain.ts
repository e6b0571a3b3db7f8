import type { Engagement } from '../../domain/engagements/engagement.js';
import { firstFreeSeat } from '../../domain/engagements/seats.js';
import { seatsAreOpen } from '../../domain/engagements/waitingList.js';
import type { Slot } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { Refused } from '../refusals.js';
import { acceptOffer, type OnSlot, onSlot } from './acceptOffer.js';
import type { OnMission } from './findOwn.js';
import { scheduleNotices } from './scheduleNotices.js';
import type { Asked } from './seating.js';
import { takeSeat } from './takeSeat.js';
import { transition } from './transition.js';
import { fillFreeSeats, giveBack, stillFits } from './waitingList.js';
import { withinQuota } from './withinQuota.js';

type AgainNeeds = NeedsOf<typeof fillFreeSeats> & NeedsOf<typeof acceptOffer>;

/**
 * Somebody who is on the slot already asks again: an offered seat is thereby accepted. Near the start somebody who
 * waits takes a free seat; otherwise nothing changes and they are told where they stand. So they are when they have asked
 * once only, and it is heard twice.
 */
export async function signUpAgain(
  deps: AgainNeeds,
  actor: EmployeeActor,
  { mission, slot, engagement }: OnMission,
  asked: Asked,
): Promise<OnSlot | Refused> {
  if (engagement.ticket === asked.ticket) return onSlot(mission, engagement, false);
  if (engagement.state === 'offered') return acceptOffer(deps, actor, { engagementId: engagement.id });
  if (engagement.state !== 'waitlisted' || mission.status !== 'announced')
    return onSlot(mission, engagement, true);
  if (!seatsAreOpen(slot.startsAt, deps.clock.now(), actor.organisation.policy)) {
    const current = await inFirstTurn(deps, engagement, asked);
    return onSlot(mission, current, current.state === 'waitlisted');
  }
  const seated = await withinQuota(deps, actor, { mission, slot }, () =>
    takeOpenSeat(deps, actor.organisation, slot, engagement),
  );
  if (seated && 'refusal' in seated) return seated;
  if (!seated) return onSlot(mission, engagement, true);
  await scheduleNotices(deps, seated);
  return onSlot(mission, seated, false);
}

/**
 * Somebody who waits is told so. What they asked first may be heard last, when its process died with it. Their turn is the
 * one they had then, and the seat that was kept for it is theirs.
 */
async function inFirstTurn(deps: AgainNeeds, engagement: Engagement, asked: Asked): Promise<Engagement> {
  const { organisationId, id, slotId } = engagement;
  const { ticket = engagement.ticket } = asked;
  if (ticket >= engagement.ticket) return engagement;
  const outcome = await transition(deps, engagement, 'moveUp', 'employee', { ticket });
  if (outcome.kind === 'moved') await fillFreeSeats(deps, organisationId, slotId);
  const settled = (await deps.engagements.find(organisationId, id)) ?? engagement;
  if (outcome.kind !== 'moved' && settled.state === 'waitlisted') return inFirstTurn(deps, settled, asked);
  if (settled.noticesPending) await scheduleNotices(deps, settled);
  return settled;
}

/** Near the start a free seat is anybody's: the first who takes it has it. Null when none is left. */
async function takeOpenSeat(
  deps: Needs<'engagements' | 'missions'> & NeedsOf<typeof takeSeat>,
  organisation: Organisation,
  slot: Slot,
  engagement: Engagement,
): Promise<Engagement | null> {
  for (;;) {
    const seat = firstFreeSeat(await deps.engagements.heldSeats(organisation.id, slot.id), slot.capacity);
    if (seat === null) return null;
    const outcome = await takeSeat(deps, organisation, slot, engagement, seat, 'employee');
    if (outcome.kind === 'stale') return null;
    if (outcome.kind === 'seatTaken') continue;
    if (await stillFits(deps, outcome.engagement)) return outcome.engagement;
    await giveBack(deps, outcome.engagement);
    return null;
  }
}
