import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Mission, Slot } from '../../src/domain/missions/mission.js';
import { placedFieldNames, slotsInForm } from '../../src/messages/forms/fields.js';
import { editMissionForm } from '../../src/messages/forms/missionForm.js';
import { readMissionForm } from '../../src/messages/forms/readMissionForm.js';

const now = new Date('2026-11-23T09:00:00Z');
const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland'];

/** Half-days to come within two years, on the clock of the zone, no two the same. */
const slotsIn = (timezone: string) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: slotsInForm }).map((days) =>
    days.map((day, at): Slot => {
      const start = DateTime.fromJSDate(now, { zone: timezone })
        .plus({ days: day })
        .set({ hour: 9, minute: 30 });
      return {
        ...{ id: `s${at}`, timezone, capacity: at + 1, minimum: at % 2 === 0 ? null : at },
        startsAt: start.toJSDate(),
        endsAt: start.set({ hour: 12, minute: 15 }).toJSDate(),
      };
    }),
  );
const missions = fc
  .constantFrom(...zones)
  .chain((zone) => slotsIn(zone))
  .map(
    (slots): Mission => ({
      ...{ id: 'm', organisationId: 'o', number: 1, title: 'T', summary: 'S', nonprofitId: 'n', place: 'P' },
      ...{ skills: [], causes: [], status: 'draft', createdBy: 'e', slots },
    }),
  );
const nonprofit = { id: 'n', organisationId: 'o', name: 'N', contact: null };

test('a form sent as it was opened changes no half-day, in any zone, across changes of clocks', () => {
  fc.assert(
    fc.property(missions, (mission) => {
      const { values, timezone, slots } = editMissionForm('f', mission, nonprofit, now);
      const read = readMissionForm(values, timezone, now, slots);
      const told = mission.slots.map(({ id, startsAt, endsAt, capacity, minimum }) => ({
        ...{ id, startsAt, endsAt, capacity, minimum },
      }));
      expect(read).toMatchObject({ draft: { slots: told, dropped: [] } });
    }),
    { numRuns: 60 },
  );
});

test('whatever is typed: each half-day is kept, given up or refused, and none twice', () => {
  const typed = fc.dictionary(
    fc.constantFrom(...placedFieldNames),
    fc.oneof(
      fc.string(),
      fc.constantFrom('', '0', '5', '2027-03-28', '02:30', '09:00', '14:00', '2026-02-30'),
    ),
  );
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
  fc.assert(
    fc.property(typed, ids, (values, known) => {
      const asked = [...known, null, null];
      const read = readMissionForm(values as Record<string, string>, 'Europe/Paris', now, asked);
      if ('problems' in read) return expect(Object.keys(read.problems).length).toBeGreaterThan(0);
      const { slots, dropped } = read.draft;
      const kept = slots.flatMap(({ id }) => (id === null ? [] : [id]));
      expect([...kept, ...dropped].sort()).toEqual([...known].sort());
      expect(slots.length).toBeGreaterThan(0);
      for (const { startsAt, endsAt, capacity, minimum } of slots) {
        expect(startsAt > now && endsAt > startsAt).toBe(true);
        expect(capacity).toBeGreaterThan(0);
        expect(minimum === null || (minimum >= 1 && minimum <= capacity)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
