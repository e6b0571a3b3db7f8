import { engagementStates } from '../../src/domain/engagements/engagement.js';
import { canLeave, holdsSeat, isLive } from '../../src/domain/engagements/lifecycle.js';
import { overlaps } from '../../src/domain/missions/overlap.js';

test('whoever holds a seat counts as on the slot, and whoever can leave does too', () => {
  for (const state of engagementStates) {
    if (holdsSeat(state) || canLeave(state)) expect(isLive(state)).toBe(true);
  }
});

test('half-days that only touch do not overlap', () => {
  const morning = { startsAt: new Date('2026-12-01T08:00Z'), endsAt: new Date('2026-12-01T11:00Z') };
  const noon = { startsAt: new Date('2026-12-01T11:00Z'), endsAt: new Date('2026-12-01T13:00Z') };
  const late = { startsAt: new Date('2026-12-01T10:30Z'), endsAt: new Date('2026-12-01T13:00Z') };
  expect(overlaps(morning, noon)).toBe(false);
  expect(overlaps(morning, late)).toBe(true);
});
