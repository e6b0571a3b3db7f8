import { DateTime } from 'luxon';
import { approvalFor, silenceAt } from '../../src/domain/engagements/approval.js';
import { defaultPolicy, type Policy } from '../../src/domain/organisations/organisation.js';
import { isWorkingDay } from '../../src/domain/time/workingDays.js';

const policy: Policy = { ...defaultPolicy, approval: 'approve' };
const far = new Date('2026-12-18T08:00:00Z');
const paris = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Paris' }).toJSDate();

test.each(['none', 'notify'] as const)('with %s, nobody is asked', (approval) => {
  expect(approvalFor({ ...policy, approval }, new Date(), far, 'Europe/Paris')).toBeNull();
});

test.each([
  ['a Monday morning', '2026-11-23T10:00', 'Europe/Paris', '2026-11-25T10:00'],
  ['a Friday afternoon, over the week-end', '2026-11-27T16:30', 'Europe/Paris', '2026-12-01T16:30'],
  ['a Saturday, which does not count', '2026-11-28T11:00', 'Europe/Paris', '2026-12-01T18:00'],
  ['an evening, which does not count', '2026-11-23T22:00', 'Europe/Paris', '2026-11-25T18:00'],
  [
    'a Thursday where the week-end is Friday and Saturday',
    '2026-11-26T10:00',
    'Asia/Riyadh',
    '2026-11-30T10:00',
  ],
])('asked on %s, silence is a yes two working days later', (_when, asked, zone, due) => {
  const at = (text: string) => DateTime.fromISO(text, { zone }).toJSDate();
  expect(approvalFor(policy, at(asked), far, zone)).toEqual({ dueAt: at(due), silence: 'approves' });
});

test('over a bank holiday and a change of clocks the hour stays the same', () => {
  const [asked, start] = [paris('2026-10-23T15:00'), paris('2026-11-20T09:00')];
  expect(approvalFor(policy, asked, start, 'Europe/Paris')?.dueAt).toEqual(paris('2026-10-27T15:00'));
  expect(approvalFor(policy, paris('2026-11-10T15:00'), start, 'Europe/Paris')?.dueAt).toEqual(
    paris('2026-11-13T15:00'),
  );
});

test('when the mission is too near, it lapses as seats become anybody’s; nearer still, at the start', () => {
  const start = paris('2026-11-24T09:00');
  const near = approvalFor(policy, paris('2026-11-23T10:00'), start, 'Europe/Paris');
  expect(near).toEqual({ dueAt: paris('2026-11-24T07:00'), silence: 'lapses' });
  const nearer = approvalFor(policy, paris('2026-11-24T06:30'), start, 'Europe/Paris');
  expect(nearer).toEqual({ dueAt: start, silence: 'lapses' });
});

test('once the mission has begun, silence is never a yes', () => {
  const approval = { dueAt: paris('2026-11-25T10:00'), silence: 'approves' } as const;
  expect(silenceAt(approval, far, new Date(far.getTime() - 1))).toBe('approves');
  expect(silenceAt(approval, far, far)).toBe('lapses');
});

test('whenever it is asked: after that moment, before the start, and a yes only on a working day with enough of them before', () => {
  const zones = [
    'Europe/Paris',
    'America/Montreal',
    'Asia/Tokyo',
    'Asia/Riyadh',
    'Asia/Kolkata',
    'Pacific/Auckland',
  ];
  let drawn = 7;
  const draw = (below: number) => {
    drawn = (drawn * 48_271) % 2_147_483_647;
    return drawn % below;
  };
  for (let round = 0; round < 400; round += 1) {
    const zone = zones[draw(zones.length)] ?? 'UTC';
    const days = 1 + draw(5);
    const now = new Date(Date.UTC(2026, 0, 1) + draw(365 * 24 * 60) * 60_000);
    const startsAt = new Date(now.getTime() + (1 + draw(40 * 24 * 60)) * 60_000);
    const approval = approvalFor({ ...policy, approvalWorkingDays: days }, now, startsAt, zone);
    if (!approval) throw new Error('nobody is asked');
    const { dueAt, silence } = approval;
    expect(dueAt.getTime()).toBeGreaterThan(now.getTime());
    expect(dueAt.getTime()).toBeLessThanOrEqual(startsAt.getTime());
    if (silence === 'lapses') continue;
    const due = DateTime.fromJSDate(dueAt, { zone });
    expect(isWorkingDay(due)).toBe(true);
    let working = 0;
    for (let day = DateTime.fromJSDate(now, { zone }).startOf('day'); day <= due; day = day.plus({ days: 1 }))
      if (isWorkingDay(day)) working += 1;
    expect(working).toBeGreaterThanOrEqual(days);
    expect(working).toBeLessThanOrEqual(days + 1);
  }
});
