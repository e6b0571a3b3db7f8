import type { Missions } from '../application/ports/index.js';
import type { Shortfall } from '../domain/missions/shortfall.js';
import type { Models } from './models.js';
import { noting } from './schemas/audit.js';
import { toMission } from './schemas/mission.js';

/** Where a slot stands, as it was read. */
const asRead = (slotId: string, was: Shortfall | undefined): Record<string, unknown> => {
  const at = `shortfalls.${slotId}`;
  if (!was) return { [`${at}.state`]: null };
  const { startsAt, state, told } = was;
  return { [`${at}.startsAt`]: startsAt, [`${at}.state`]: state, [`${at}.told`]: told };
};

/** Half-days for which too few have signed up. */
export const shortfallsIn = (
  missions: Models['missions'],
): Pick<Missions, 'listMinimums' | 'noteShortfall'> => ({
  async listMinimums(from, to) {
    const needs = { $elemMatch: { minimum: { $gt: 0 }, startsAt: { $gt: from, $lte: to } } };
    // The end leads to them in the index: what has not begun has not ended.
    const rows = await missions
      .find({ status: 'announced', 'slots.endsAt': { $gt: from }, slots: needs })
      .lean();
    return rows
      .map(toMission)
      .flatMap((mission) =>
        mission.slots
          .filter(({ minimum, startsAt }) => minimum !== null && startsAt > from && startsAt <= to)
          .map((slot) => ({ mission, slot })),
      );
  },
  async noteShortfall({ id, organisationId, shortfalls = {} }, slotId, shortfall, { change, line } = {}) {
    const row = await missions
      .findOneAndUpdate(
        { _id: id, organisationId, status: 'announced', ...asRead(slotId, shortfalls[slotId]) },
        { $set: { ...change, [`shortfalls.${slotId}`]: shortfall }, ...noting(line) },
        { returnDocument: 'after' },
      )
      .lean();
    return row && toMission(row);
  },
});
