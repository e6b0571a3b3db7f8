import type { Missions } from '../application/ports/index.js';
import type { Slot } from '../domain/missions/mission.js';
import type { Models } from './models.js';
import { type MissionRow, toMission } from './schemas/mission.js';

/** Which slot, at which time: one that was moved is asked about anew. */
const keyOf = ({ id, endsAt }: Pick<Slot, 'id' | 'endsAt'>): string => `${id}:${endsAt.toISOString()}`;

/** Statuses in which people may have been there. */
export const held = ['announced', 'closed', 'done'] as const;

/** So many missions are given in one go; the others a minute later. */
const atMost = 500;

type Asked = Pick<MissionRow, '_id' | 'slots' | 'attendanceAsked'>;

/** Half-days that are over, and of which it was asked who was there. */
export const attendanceAskedIn = (
  missions: Models['missions'],
): Pick<Missions, 'listSlotsToAsk' | 'noteAsked'> => ({
  async listSlotsToAsk(from, to) {
    const toAsk = ({ slots, attendanceAsked = [] }: Asked): readonly Slot[] =>
      slots.filter(
        (slot) => slot.endsAt > from && slot.endsAt <= to && !attendanceAsked.includes(keyOf(slot)),
      );
    const isOver = { $elemMatch: { endsAt: { $gt: from, $lte: to } } };
    // Not every engine finds an index by what is asked of an element.
    const over = { status: { $in: [...held] }, 'slots.endsAt': { $gt: from }, slots: isOver };
    // Of most of them it was asked: they are not read whole each minute, and leave the others their turn.
    const ended = await missions.find(over, { slots: 1, attendanceAsked: 1 }).lean<Asked[]>();
    const ids = ended.filter((row) => toAsk(row).length > 0).map(({ _id }) => _id);
    if (ids.length === 0) return [];
    const rows = await missions.find({ ...over, _id: { $in: ids.slice(0, atMost) } }).lean();
    return rows.flatMap((row) => toAsk(row).map((slot) => ({ mission: toMission(row), slot })));
  },
  async noteAsked(organisationId, missionId, slot) {
    await missions.updateOne(
      { _id: missionId, organisationId },
      { $addToSet: { attendanceAsked: keyOf(slot) } },
    );
  },
});
