import { performance } from 'node:perf_hooks';
import { batchBy } from '../application/batch.js';
import type { SlotKey } from '../application/ports/index.js';
import { unsureStates } from '../domain/engagements/lifecycle.js';
import type { Models } from './models.js';

type Collection = Models['engagements'];

interface Occupied {
  _id: string;
  held: number;
  waiting: number;
}

type Occupancy = Map<string, { held: number; waiting: number }>;

/** Where so many wait, they are counted once a second: counting reads every one of them. */
const many = 50;
const keptMs = 1_000;
/** More would be kept for slots that nobody looks at any more. */
const keptAtMost = 10_000;

/** How many were counted to wait on a slot, and until when that is good enough. */
interface Crowd {
  readonly waiting: number;
  readonly until: number;
}

/** Seats held and people waiting, by slot; a slot with nobody on it counts zero. Seats are those of this moment. */
export function occupancyIn(
  engagements: Collection,
): (organisationId: string, slotIds: readonly string[]) => Promise<Occupancy> {
  const crowds = new Map<string, Crowd>();
  const keep = (organisationId: string, slotId: string, waiting: number) => {
    const key = `${organisationId} ${slotId}`;
    if (crowds.size > keptAtMost) crowds.clear();
    if (waiting >= many) crowds.set(key, { waiting, until: performance.now() + keptMs });
    else crowds.delete(key);
    return waiting;
  };
  /** An index counts those who wait by itself: none of them is read. */
  const waitingOn = async (organisationId: string, slotId: string, { waiting, until }: Crowd) =>
    until > performance.now()
      ? waiting
      : keep(organisationId, slotId, await countWaiting(engagements, organisationId, slotId));
  return async (organisationId, slotIds) => {
    const known = slotIds.flatMap((slotId) => crowds.get(`${organisationId} ${slotId}`) ?? []);
    if (slotIds.length > 0 && known.length === slotIds.length) {
      const [held, waiting] = await Promise.all([
        seatsHeld(engagements, organisationId, slotIds),
        Promise.all(known.map((crowd, at) => waitingOn(organisationId, slotIds[at] ?? '', crowd))),
      ]);
      return new Map(
        slotIds.map((slotId, at) => [slotId, { held: held.get(slotId) ?? 0, waiting: waiting[at] ?? 0 }]),
      );
    }
    const counted = await countAll(engagements, organisationId, slotIds);
    for (const [slotId, { waiting }] of counted) keep(organisationId, slotId, waiting);
    return counted;
  };
}

const countWaiting = (engagements: Collection, organisationId: string, slotId: string): Promise<number> =>
  engagements.countDocuments({ organisationId, slotId, state: 'waitlisted' });

/** How many seats are held, by slot: no more rows than there are places. */
async function seatsHeld(
  engagements: Collection,
  organisationId: string,
  slotIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await engagements
    .find({ organisationId, slotId: { $in: [...slotIds] }, seat: { $gt: 0 } }, { slotId: 1 })
    .lean();
  const held = new Map<string, number>();
  for (const { slotId } of rows) held.set(slotId, (held.get(slotId) ?? 0) + 1);
  return held;
}

async function countAll(
  engagements: Collection,
  organisationId: string,
  slotIds: readonly string[],
): Promise<Occupancy> {
  const rows = await engagements.aggregate<Occupied>([
    { $match: { organisationId, slotId: { $in: [...slotIds] }, live: true } },
    {
      $group: {
        _id: '$slotId',
        // Null is below every number in the order of BSON types.
        held: { $sum: { $cond: [{ $gt: ['$seat', 0] }, 1, 0] } },
        waiting: { $sum: { $cond: [{ $eq: ['$state', 'waitlisted'] }, 1, 0] } },
      },
    },
  ]);
  const bySlot = new Map(rows.map(({ _id, held, waiting }) => [_id, { held, waiting }]));
  return new Map(slotIds.map((slotId) => [slotId, bySlot.get(slotId) ?? { held: 0, waiting: 0 }]));
}

/** How many seats are not sure (yet), by slot: no more rows than there are places. */
export async function unsureOn(
  engagements: Collection,
  organisationId: string,
  slotIds: readonly string[],
): Promise<Map<string, number>> {
  if (slotIds.length === 0) return new Map();
  const rows = await engagements.aggregate<{ _id: string; count: number }>([
    { $match: { organisationId, slotId: { $in: [...slotIds] }, state: { $in: [...unsureStates] } } },
    { $group: { _id: '$slotId', count: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, count }) => [_id, count]));
}

interface Place extends SlotKey {
  readonly ticket: number;
}

/**
 * How many wait on a slot with a smaller ticket. Those who ask at the same time came one after the other. All is counted
 * up to the first of them, and the few tickets from there on are read.
 */
export function countWaitingIn(
  engagements: Collection,
): (organisationId: string, slotId: string, ticket: number) => Promise<number> {
  const count = batchBy<Place, number>(
    ({ organisationId, slotId }) => JSON.stringify([organisationId, slotId]),
    async (places) => {
      const [{ organisationId, slotId }] = places;
      const waiting = { organisationId, slotId, state: 'waitlisted' } as const;
      const asked = places.map(({ ticket }) => ticket);
      const [first, last] = [Math.min(...asked), Math.max(...asked)];
      const [before, rows] = await Promise.all([
        engagements.countDocuments({ ...waiting, ticket: { $lt: first } }),
        first === last
          ? []
          : engagements.find({ ...waiting, ticket: { $gte: first, $lt: last } }, { ticket: 1 }).lean(),
      ]);
      return asked.map((own) => before + rows.filter(({ ticket }) => ticket < own).length);
    },
  );
  return (organisationId, slotId, ticket) => count({ organisationId, slotId, ticket });
}

/** So many slots are asked about in one command: an index is read for no more values at once. */
const slotsAtOnce = 500;

/** Those of some slots, of every organisation, where somebody waits. */
export async function slotsWithWaiting(
  engagements: Collection,
  slots: readonly SlotKey[],
): Promise<SlotKey[]> {
  const found: SlotKey[] = [];
  for (const [organisationId, ids] of byOrganisation(slots)) {
    for (let at = 0; at < ids.length; at += slotsAtOnce) {
      const rows = await engagements.aggregate<{ _id: string }>([
        { $match: { organisationId, slotId: { $in: ids.slice(at, at + slotsAtOnce) }, state: 'waitlisted' } },
        { $group: { _id: '$slotId' } },
      ]);
      found.push(...rows.map(({ _id }) => ({ organisationId, slotId: _id })));
    }
  }
  return found;
}

function byOrganisation(slots: readonly SlotKey[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { organisationId, slotId } of slots) {
    const ids = all.get(organisationId) ?? [];
    ids.push(slotId);
    all.set(organisationId, ids);
  }
  return all;
}
