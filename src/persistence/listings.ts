import type { Listings } from '../application/ports/index.js';
import type { Models } from './models.js';
import { toEngagement } from './schemas/engagement.js';
import { toMission } from './schemas/mission.js';
import { toEmployee } from './schemas/people.js';

/** Whole lists, a part at a time. */
export function listingsIn({
  missions,
  employees,
  engagements,
}: Pick<Models, 'missions' | 'employees' | 'engagements'>): Listings {
  return {
    async missions(organisationId, statuses, { after, limit }) {
      const rows = await missions
        .find({ organisationId, number: { $gt: after }, status: { $in: [...statuses] } })
        .sort({ number: 1 })
        .limit(limit)
        .lean();
      return rows.map(toMission);
    },
    async people(organisationId, { after, limit }) {
      const rows = await employees
        .find({
          ...{ organisationId, _id: { $gt: after }, joinedInto: { $exists: false } },
          // Whoever was erased has neither.
          $or: [{ name: { $ne: '' } }, { email: { $ne: null } }],
        })
        .sort({ _id: 1 })
        .limit(limit)
        .lean();
      return rows.map(toEmployee);
    },
    async engagements(organisationId, missionId, { after, limit }) {
      // An index leads to those of the mission, which are few enough to be sorted.
      const rows = await engagements
        .find({ organisationId, missionId, _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean();
      return rows.map(toEngagement);
    },
    async timeGiven(organisationId) {
      const minutes = { $ifNull: ['$attendance.company.minutes', '$attendance.nonprofit.minutes', 0] };
      const rows = await engagements.aggregate<{ minutes: number }>([
        { $match: { organisationId, state: { $in: ['attended', 'certified'] } } },
        { $group: { _id: '$employeeId', minutes: { $sum: minutes } } },
      ]);
      return { people: rows.length, minutes: rows.reduce((sum, row) => sum + row.minutes, 0) };
    },
  };
}
