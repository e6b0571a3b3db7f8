import type { Slot } from '../../src/domain/missions/mission.js';
import { movedSlots } from '../../src/domain/missions/movedSlots.js';

const slot = (id: string, startsAt: string, endsAt: string): Slot => ({
  ...{ id, timezone: 'Europe/Paris', capacity: 8, minimum: 4 },
  ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
});
const morning = slot('a', '2026-10-22T07:00:00Z', '2026-10-22T10:30:00Z');
const afternoon = slot('b', '2026-10-22T12:00:00Z', '2026-10-22T15:30:00Z');
const nextDay = slot('c', '2026-10-23T07:00:00Z', '2026-10-23T10:30:00Z');

test('the others follow the first, and keep their hours across a change of clocks', () => {
  const first = { startsAt: new Date('2026-12-10T09:00:00Z'), endsAt: new Date('2026-12-10T11:00:00Z') };
  const moved = movedSlots([morning, afternoon, nextDay], first);
  expect(moved.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
    ['2026-12-10T09:00:00.000Z', '2026-12-10T11:00:00.000Z'],
    ['2026-12-10T13:00:00.000Z', '2026-12-10T16:30:00.000Z'],
    ['2026-12-11T08:00:00.000Z', '2026-12-11T11:30:00.000Z'],
  ]);
  expect(moved.map(({ id, capacity, minimum }) => [id, capacity, minimum])).toEqual([
    ['a', 8, 4],
    ['b', 8, 4],
    ['c', 8, 4],
  ]);
});

test('nothing else of what the first is told with is taken over', () => {
  const told = { ...{ startsAt: morning.startsAt, endsAt: morning.endsAt }, title: 'Jardin' };
  expect(movedSlots([morning], told)).toEqual([morning]);
  expect(movedSlots([], told)).toEqual([]);
});
