import { closedReason, type Mission } from '../../src/domain/missions/mission.js';

const slot = {
  id: 'slot',
  startsAt: new Date('2026-12-01T08:00:00Z'),
  endsAt: new Date('2026-12-01T11:30:00Z'),
  timezone: 'Europe/Paris',
  capacity: 2,
  minimum: null,
};

test.each([
  ['2026-12-01T07:59:59Z', 'announced', null],
  ['2026-12-01T08:00:00Z', 'announced', 'started'],
  ['2026-12-01T11:29:59Z', 'closed', 'started'],
  ['2026-12-01T11:30:00Z', 'announced', 'past'],
  ['2026-12-02T08:00:00Z', 'done', 'past'],
  ['2026-12-02T08:00:00Z', 'cancelled', 'cancelled'],
  ['2026-11-23T09:00:00Z', 'ready', 'notAnnounced'],
] as const)('at %s a mission that is %s is closed: %s', (now, status, reason) => {
  expect(closedReason({ status } as Mission, slot, new Date(now))).toBe(reason);
});
