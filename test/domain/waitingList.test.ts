import { offerExpiry, seatsAreOpen } from '../../src/domain/engagements/waitingList.js';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';

const start = new Date('2026-12-03T13:00:00Z');
const zone = 'Europe/Paris';
const expiry = (now: string) => offerExpiry(new Date(now), start, zone, defaultPolicy).toISOString();

test('an offer is kept four hours', () => {
  expect(expiry('2026-12-01T09:00:00Z')).toBe('2026-12-01T13:00:00.000Z');
});

test('an offer made at night runs from the morning of the person it is made to', () => {
  expect(expiry('2026-12-01T22:00:00Z')).toBe('2026-12-02T10:00:00.000Z');
});

test('an offer ends at the latest when seats become open to everyone', () => {
  expect(expiry('2026-12-03T09:00:00Z')).toBe('2026-12-03T11:00:00.000Z');
});

test.each([
  ['2026-12-03T10:59:59Z', false],
  ['2026-12-03T11:00:00Z', true],
  ['2026-12-03T12:30:00Z', true],
])('at %s seats are open: %s', (now, open) => {
  expect(seatsAreOpen(start, new Date(now), defaultPolicy)).toBe(open);
});
