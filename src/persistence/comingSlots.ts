import type { SlotKey } from '../application/ports/index.js';
import type { Models } from './models.js';
import type { MissionRow } from './schemas/mission.js';

/** So many missions are read at a time: neither the database nor this process stands still for long. */
const pageSize = 200;

/** Nothing else is read of a mission: there may be tens of thousands. */
type Part = Pick<MissionRow, '_id' | 'organisationId' | 'lastEndsAt' | 'slots'>;
const parts = { organisationId: 1, lastEndsAt: 1, 'slots.id': 1, 'slots.startsAt': 1 };

/** The slots to come of all announced missions, by the end of each mission, page after page. */
export async function listComingSlots({ missions }: Pick<Models, 'missions'>, now: Date): Promise<SlotKey[]> {
  const all: SlotKey[] = [];
  let from = now;
  // Those that end at this very moment and were read already.
  let read: string[] = [];
  for (;;) {
    const next = { status: 'announced', lastEndsAt: { $gte: from }, _id: { $nin: read } } as const;
    const found = missions.find(next, parts).sort({ lastEndsAt: 1 }).limit(pageSize);
    const rows = await found.lean<Part[]>();
    for (const { organisationId, slots } of rows)
      for (const { id, startsAt } of slots) if (startsAt > now) all.push({ organisationId, slotId: id });
    const last = rows.at(-1)?.lastEndsAt;
    if (!last || rows.length < pageSize) return all;
    const atTheEnd = rows.filter(({ lastEndsAt }) => lastEndsAt?.getTime() === last.getTime());
    read = [...(last.getTime() === from.getTime() ? read : []), ...atTheEnd.map(({ _id }) => _id)];
    from = last;
  }
}
