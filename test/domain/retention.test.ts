import fc from 'fast-check';
import { evidenceKeptUntil, evidenceOverBefore } from '../../src/domain/retention.js';

test.each([
  ['2018-06-01', '2025-01-01'],
  ['2019-12-31', '2026-01-01'],
  ['2020-01-01', '2031-01-01'],
  ['2026-12-03', '2037-01-01'],
])('the evidence of a mission of %s is kept until %s', (day, until) => {
  expect(
    evidenceKeptUntil(new Date(`${day}T12:00:00Z`))
      .toISOString()
      .slice(0, 10),
  ).toBe(until);
});

const instants = fc.date({
  min: new Date('2010-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('what is over is what ended before the instant that is looked for', () => {
  fc.assert(
    fc.property(instants, instants, (endedAt, now) => {
      expect(endedAt < evidenceOverBefore(now)).toBe(evidenceKeptUntil(endedAt) <= now);
    }),
  );
});
