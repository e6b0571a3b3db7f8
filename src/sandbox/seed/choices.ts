import { DateTime } from 'luxon';
import type { ChoiceView } from '../../application/queries/views.js';
import { company } from '../people.js';
import { instantOn, workingDayAfter } from './days.js';
import { missionSeeds } from './missions.js';
import { nonprofits } from './nonprofits.js';

/** The half-days of the sandbox's missions as they would be seeded at `now`, numbered in their order. */
export function sandboxChoices(now: Date): ChoiceView[] {
  const from = DateTime.fromJSDate(now, { zone: company.timezone });
  return missionSeeds.flatMap(
    ({ key, nonprofit, hours, inDays, weekday, minimum: _, framing: _framing, ...seed }, at) => {
      const day = workingDayAfter(from, inDays, weekday);
      const { name } = nonprofits[nonprofit];
      const mission = { ...seed, id: key, number: at + 1, nonprofit: name, contact: null };
      return hours.map(([start, end], half) => ({
        mission,
        slot: {
          id: `${key}-${half + 1}`,
          startsAt: instantOn(day, start),
          endsAt: instantOn(day, end),
          timezone: company.timezone,
          capacity: seed.capacity,
          closed: null,
        },
        engagementId: null,
      }));
    },
  );
}
