import type { Engagement } from '../../domain/engagements/engagement.js';
import { firstFreeSeat } from '../../domain/engagements/seats.js';
import { seatsAreOpen } from '../../domain/engagements/waitingList.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { acceptOffer } from './acceptOffer.js';
import { fillFreeSeats } from './fillFreeSeats.js';
import { scheduleNotices } from './scheduleNotices.js';
import { signedUpMessage } from './signedUpMessage.js';
import { backToWaiting, stillFits } from './stillFits.js';

/**
 * Somebody who is on the slot already asks again: an offered seat is thereby accepted; near the start somebody who
 * waits takes a free seat; otherwise nothing changes and they are told where they stand. So they are when they have asked
 * once only, and it is heard twice.
 */
export async function againOnSlot(
  ports: Ports,
  person: Person,
  mission: Mission,
  slot: Slot,
  engagement: Engagement,
): Promise<Message> {
  if (engagement.ticket === person.ticket) return signedUpMessage(ports, person, engagement, false);
  if (engagement.state === 'offered') return acceptOffer(ports, person, engagement.id);
  const open = seatsAreOpen(slot.startsAt, ports.clock.now(), person.organisation.policy);
  if (engagement.state !== 'waitlisted' || mission.status !== 'announced')
    return signedUpMessage(ports, person, engagement, true);
  if (!open) return inFirstTurn(ports, person, engagement);
  const seated = await takeOpenSeat(ports, slot, engagement);
  if (!seated) return signedUpMessage(ports, person, engagement, true);
  await scheduleNotices(ports, seated);
  return signedUpMessage(ports, person, seated, false);
}

/**
 * Somebody who waits is told so. What they asked first may be heard last, when its process died with it: their turn is the
 * one they had then, and the seat that was kept for it is theirs.
 */
async function inFirstTurn(ports: Ports, person: Person, engagement: Engagement): Promise<Message> {
  const { organisationId, id, slotId } = engagement;
  const { engagements } = ports;
  const { ticket = engagement.ticket } = person;
  if (ticket >= engagement.ticket) return signedUpMessage(ports, person, engagement, true);
  const change = { state: 'waitlisted', ticket } as const;
  const outcome = await engagements.move(organisationId, id, ['waitlisted'], change, engagement.version);
  if (outcome.kind === 'moved') await fillFreeSeats(ports, organisationId, slotId);
  const settled = (await engagements.find(organisationId, id)) ?? engagement;
  if (outcome.kind !== 'moved' && settled.state === 'waitlisted') return inFirstTurn(ports, person, settled);
  if (settled.noticesPending) await scheduleNotices(ports, settled);
  return signedUpMessage(ports, person, settled, settled.state === 'waitlisted');
}

/** Near the start a free seat is anybody's: the first who takes it has it. Null when none is left. */
async function takeOpenSeat(ports: Ports, slot: Slot, engagement: Engagement): Promise<Engagement | null> {
  const { engagements } = ports;
  for (;;) {
    const seat = firstFreeSeat(
      await engagements.heldSeats(engagement.organisationId, slot.id),
      slot.capacity,
    );
    if (seat === null) return null;
    const change = { state: 'confirmed', seat } as const;
    const outcome = await engagements.move(engagement.organisationId, engagement.id, ['waitlisted'], change);
    if (outcome.kind === 'stale') return null;
    if (outcome.kind === 'seatTaken') continue;
    if (await stillFits(ports, outcome.engagement)) return outcome.engagement;
    await backToWaiting(ports, outcome.engagement);
    return null;
  }
}
