import fc from 'fast-check';
import {
  type Attendance,
  type Attested,
  attestedBy,
  moveFor,
  presences,
  type Side,
  timeAttested,
} from '../../src/domain/engagements/attendance.js';
import { timeGiven } from '../../src/domain/engagements/hoursGiven.js';
import { moves } from '../../src/domain/engagements/lifecycle.js';
import { readHours } from '../../src/domain/engagements/readHours.js';

const slot = { startsAt: new Date('2026-12-01T08:00:00Z'), endsAt: new Date('2026-12-01T11:30:00Z') };
const said = (presence: Attested['presence'], minutes = presence === 'present' ? 210 : 0): Attested => ({
  ...{ presence, minutes, reason: null, by: 'olga', at: new Date('2026-12-01T12:00:00Z') },
});

test.each<[string, Attendance, string]>([
  ['one side alone: present', { company: said('present') }, 'attended'],
  ['the other alone: present', { nonprofit: said('present') }, 'attended'],
  ['one side alone: absent', { nonprofit: said('absent') }, 'absent'],
  ['both the same', { company: said('present'), nonprofit: said('present') }, 'certified'],
  ['both: absent', { company: said('absent'), nonprofit: said('absent') }, 'absent'],
  ['present and absent', { company: said('present'), nonprofit: said('absent') }, 'disputed'],
  ['other hours', { company: said('present'), nonprofit: said('present', 180) }, 'disputed'],
  ['one disagrees', { company: said('disputed') }, 'disputed'],
  ['both disagree alike', { company: said('disputed'), nonprofit: said('disputed') }, 'disputed'],
])('%s', (_, attendance, state) => {
  expect(moves[moveFor(attendance)].to).toBe(state);
});

const attested = fc.record({
  presence: fc.constantFrom(...presences),
  minutes: fc.constantFrom(0, 180, 210),
  reason: fc.constantFrom(null, 'train'),
  by: fc.constantFrom('olga', 'amina'),
  at: fc.date({ noInvalidDate: true }),
});
const sides = fc.constantFrom<Side>('company', 'nonprofit');

test('certified is what both have said alike, in whatever order and however often it was said', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(sides, attested), { minLength: 1, maxLength: 8 }), (words) => {
      const all = words.reduce<Attendance>(
        (before, [side, word]) => attestedBy(before, side, word) ?? before,
        {},
      );
      const last = (side: Side) => words.findLast(([who]) => who === side)?.[1];
      const [company, nonprofit] = [last('company'), last('nonprofit')];
      expect([all.company?.presence, all.nonprofit?.presence]).toEqual([
        company?.presence,
        nonprofit?.presence,
      ]);
      const agree = company?.minutes === nonprofit?.minutes && nonprofit?.presence === 'present';
      const isCertified = moveFor(all) === 'certify';
      expect(isCertified).toBe(agree && company?.presence === 'present');
      // Every word of either side is still there, but for those that repeat the one before.
      expect((all.corrected?.length ?? 0) + (company ? 1 : 0) + (nonprofit ? 1 : 0)).toBeLessThanOrEqual(
        words.length,
      );
    }),
  );
});

test('the same said twice is said once, when it was said first', () => {
  const first = attestedBy({}, 'company', said('present')) ?? {};
  expect(attestedBy(first, 'company', { ...said('present'), at: new Date(), by: 'ana' })).toBeNull();
  const corrected = attestedBy(first, 'company', said('absent'));
  expect(corrected).toEqual({
    company: said('absent'),
    corrected: [{ ...said('present'), side: 'company' }],
  });
});

test('silence is no hour attested; of a place nobody has spoken of, the time planned is attested by nobody', () => {
  expect(timeAttested('confirmed', undefined)).toBeNull();
  expect(timeGiven({ state: 'confirmed' }, slot)).toEqual({ minutes: 210, by: 'nobody' });
  const one = { company: said('present', 120) };
  expect(timeGiven({ state: 'attended', attendance: one }, slot)).toEqual({ minutes: 120, by: 'company' });
  const both = { ...one, nonprofit: said('present', 120) };
  expect(timeGiven({ state: 'certified', attendance: both }, slot)).toEqual({ minutes: 120, by: 'both' });
  for (const state of ['absent', 'disputed', 'withdrawn'] as const)
    expect(timeGiven({ state, attendance: both }, slot)).toBeNull();
  // As an earlier version may have written it.
  expect(timeGiven({ state: 'attended' }, slot)).toEqual({ minutes: 210, by: 'company' });
});

test.each([
  ['3', 180],
  ['3,5', 210],
  ['3.25 h', 195],
  ['3 h 30', 210],
  ['3\u00a0h\u00a030', 210],
  ['3:05', 185],
  ['45 min', 45],
  ['3h', 180],
  ['2 heures', 120],
  ['', null],
  ['0', null],
  ['-3', null],
  ['25', null],
  ['3 h 75', null],
  ['une éternité', null],
  ['=3+1', null],
])('“%s” is %s minutes', (text, minutes) => {
  expect(readHours(text)).toBe(minutes);
});
