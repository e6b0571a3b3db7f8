import { randomBytes } from 'node:crypto';
import { countBefore } from '../../domain/engagements/arrivalOrder.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { isLive } from '../../domain/engagements/lifecycle.js';
import { hasAgreed, isPart, type Part } from '../../domain/engagements/pair.js';
import { freeSeats } from '../../domain/engagements/seats.js';
import { offerExpiry } from '../../domain/engagements/waitingList.js';
import type { Employee } from '../../domain/people/employee.js';
import type { EmployeeActor } from '../actor.js';
import { earlierHaveArrived, onTheirWay } from '../engagements/arrivalOrder.js';
import type { OnMission } from '../engagements/findOwn.js';
import { transition } from '../engagements/transition.js';
import { mayKeep, type WaitingListNeeds } from '../engagements/waitingList.js';
import type { Needs } from '../ports/index.js';

type SeatNeeds = WaitingListNeeds & Needs<'inbox' | 'newId'>;

/** Who asks, whom, for which half-day, and their number in line. */
export interface Two extends Pick<OnMission, 'mission' | 'slot'> {
  readonly actor: EmployeeActor;
  readonly colleague: Employee;
  readonly ticket: number;
  readonly asker: string | null;
  readonly askedAt: Date;
}

/** `on`: one of the two was put on the slot by somebody else meanwhile. */
export type Seated = { readonly kind: 'held'; readonly held: Engagement } | { readonly kind: 'few' | 'on' };

/**
 * Holds two seats while the colleague is asked. Theirs is written first: it decides for both, and without the other it asks
 * nothing. Nobody who waits or is on their way is overtaken. Done again for the same ticket, it goes on where it was.
 */
export async function holdTwoSeats(deps: SeatNeeds, two: Two): Promise<Seated> {
  const invited = (await begunBefore(deps, two)) ?? (await insertInvited(deps, two));
  if (!('id' in invited)) return invited;
  const outcome = await insertHeld(deps, two, invited);
  if (outcome.kind !== 'held') {
    await takeBack(deps, invited);
    return outcome;
  }
  const { organisationId, id } = invited;
  const keeps = await mayKeep(deps, outcome.held, false);
  const still = await deps.engagements.find(organisationId, id);
  if (keeps && still?.state === 'invited') return outcome;
  if (still?.state === 'invited') await takeBack(deps, invited);
  return giveUp(deps, outcome.held, id);
}

const lastInsertTries = 20;

async function insertInvited(deps: SeatNeeds, two: Two): Promise<Part | Seated> {
  for (let tries = 0; tries < lastInsertTries; tries += 1) {
    const seats = await seatsForTwo(deps, two);
    const [seat] = seats;
    if (seats.length < 2 || seat === undefined) return { kind: 'few' };
    const invited = partOf(deps, two, 'invited', { id: deps.newId(), with: deps.newId(), seat });
    const outcome = await deps.engagements.insert(invited);
    if (outcome.kind === 'inserted') return invited;
    if (outcome.kind === 'alreadyOn') return { kind: 'on' };
  }
  return { kind: 'few' };
}

async function insertHeld(deps: SeatNeeds, two: Two, invited: Part): Promise<Seated> {
  for (let tries = 0; tries < lastInsertTries; tries += 1) {
    const [seat] = await freeNow(deps, two);
    const before = await deps.engagements.find(invited.organisationId, invited.pair.with);
    if (before) return { kind: 'held', held: before };
    if (seat === undefined) return { kind: 'few' };
    const held = partOf(deps, two, 'asker', { id: invited.pair.with, with: invited.id, seat });
    const outcome = await deps.engagements.insert(held);
    if (outcome.kind === 'inserted') return { kind: 'held', held };
    if (outcome.kind === 'alreadyOn')
      return outcome.engagement.id === held.id ? { kind: 'held', held: outcome.engagement } : { kind: 'on' };
  }
  return { kind: 'few' };
}

/** What an earlier try wrote, whose process died: of this very ticket. */
export async function begunBefore(
  { engagements }: Needs<'engagements'>,
  two: Pick<Two, 'colleague' | 'slot' | 'ticket'>,
): Promise<Part | null> {
  const { organisationId, id } = two.colleague;
  const asked = await engagements.ofEmployee(organisationId, id, ['invited']);
  const same = asked.find(({ slotId, ticket }) => slotId === two.slot.id && ticket === two.ticket);
  return same && isPart(same) ? same : null;
}

/** Nobody has been told of it, and nobody is. */
async function takeBack(
  deps: SeatNeeds,
  { organisationId, id }: Pick<Engagement, 'organisationId' | 'id'>,
): Promise<void> {
  const outcome = await transition(deps, { organisationId, id }, 'unpair', 'system', {});
  if (outcome.kind === 'moved')
    await deps.engagements.markNoticesScheduled(organisationId, id, outcome.engagement.version);
}

/** Whoever asked is not on the slot either. A colleague who has accepted by now keeps what both have. */
async function giveUp(
  deps: SeatNeeds,
  { organisationId, id }: Engagement,
  invitedId: string,
): Promise<Seated> {
  const invited = await deps.engagements.find(organisationId, invitedId);
  if (!hasAgreed(invited)) await takeBack(deps, { organisationId, id });
  const held = await deps.engagements.find(organisationId, id);
  return held && isLive(held.state) ? { kind: 'held', held } : { kind: 'few' };
}

/** The free seats that these two may take: as many as there are beside those of whoever came before. */
async function seatsForTwo(deps: SeatNeeds, two: Two): Promise<number[]> {
  const { mission, slot, ticket, asker, askedAt } = two;
  const { organisationId } = mission;
  const free = await freeNow(deps, two);
  if (free.length < 2) return [];
  const waits = await deps.engagements.firstWaiting(organisationId, slot.id);
  if (waits && waits.ticket < ticket) return [];
  const own = async () =>
    countBefore(await onTheirWay(deps, organisationId, slot.id, ticket), { ticket, asker });
  const coming = await own();
  const first = (await freeNow(deps, two)).slice(coming);
  if (coming === 0 || first.length >= 2) return first;
  await earlierHaveArrived(deps, { organisationId, slotId: slot.id }, { ticket, asker, askedAt });
  const waitsNow = await deps.engagements.firstWaiting(organisationId, slot.id);
  return waitsNow && waitsNow.ticket < ticket ? [] : freeNow(deps, two);
}

async function freeNow({ engagements }: SeatNeeds, { mission, slot }: Two): Promise<number[]> {
  return freeSeats(await engagements.heldSeats(mission.organisationId, slot.id), slot.capacity);
}

function partOf(
  { clock }: SeatNeeds,
  { actor, colleague, mission, slot, ticket }: Two,
  as: Part['pair']['as'],
  { id, with: other, seat }: { readonly id: string; readonly with: string; readonly seat: number },
): Part {
  const now = clock.now();
  const employeeId = as === 'asker' ? actor.employee.id : colleague.id;
  const { timezone } = colleague;
  return {
    ...{ id, organisationId: mission.organisationId, missionId: mission.id, slotId: slot.id, employeeId },
    ...{ ticket, seat, state: as === 'asker' ? 'held' : 'invited', pair: { as, with: other } },
    offerExpiresAt: offerExpiry(now, slot.startsAt, timezone, actor.organisation.policy),
    ...{ calendarKey: randomBytes(16).toString('hex'), wasConfirmed: false, feedback: null, createdAt: now },
    ...{ version: 1, noticesPending: true },
    ...(mission.revision !== undefined && { agreedRevision: mission.revision }),
  };
}
