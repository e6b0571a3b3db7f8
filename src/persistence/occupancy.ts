import { batchBy } from '../application/batch.js';
import type { SlotKey } from '../application/ports/index.js';
import type { Models } from './models.js';

type Collection = Models['engagements'];

interface Occupied {
  _id: string;
  held: number;
  waiting: number;
}

/** Seats held and people waiting, by slot; a slot with nobody on it counts zero. */
export async function occupancyOf(
  engagements: Collection,
  organisationId: string,
  slotIds: readonly string[],
): Promise<Map<string, { held: number; waiting: number }>> {
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

interface Place extends SlotKey {
  readonly ticket: number;
}

/**
 * How many wait on a slot with a smaller ticket. Those who ask at the same time came one after the other: all is counted
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
