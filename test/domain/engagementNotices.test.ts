import { type Engagement, engagementStates } from '../../src/domain/engagements/engagement.js';
import { isStillTrue, noticesFor } from '../../src/domain/engagements/engagementNotices.js';
import type { Mission, Slot } from '../../src/domain/missions/mission.js';
import { type Notice, notices } from '../../src/domain/notices.js';

const slot: Slot = {
  ...{ id: 'slot', timezone: 'Europe/Paris', capacity: 2, minimum: null },
  startsAt: new Date('2026-12-01T08:00:00Z'),
  endsAt: new Date('2026-12-01T11:30:00Z'),
};
const mission = (status: Mission['status']): Mission => ({
  ...{ id: 'mission', organisationId: 'own', number: 1, title: 'Jardin', summary: '', nonprofitId: 'asso' },
  ...{ place: '', skills: [], causes: [], createdBy: 'olga', slots: [slot], status },
});
const engagement = (state: Engagement['state'], more: Partial<Engagement> = {}): Engagement => ({
  ...{ id: 'one', organisationId: 'own', missionId: 'mission', slotId: 'slot', employeeId: 'ana', state },
  ...{ seat: null, ticket: 1, offerExpiresAt: null, calendarKey: 'key', feedback: null },
  ...{ createdAt: new Date('2026-11-01T08:00:00Z'), version: 1, noticesPending: true, ...more },
});

test('each state calls for what is to be said of it', () => {
  expect(engagementStates.map((state) => [state, noticesFor(engagement(state))])).toEqual([
    ['pending', ['engagement.pending']],
    [
      'confirmed',
      ['engagement.confirmed', 'reminder.dayBefore', 'reminder.soon', 'reminder.again', 'reminder.thanks'],
    ],
    ['waitlisted', ['engagement.waitlisted']],
    ['offered', ['engagement.offered']],
    ['held', []],
    ['invited', ['pair.invited']],
    ['refused', ['engagement.refused']],
    ['declined', []],
    ['expired', ['engagement.expired']],
    ['unpaired', []],
    ['withdrawn', []],
    ['cancelled', ['mission.cancelled']],
    ['attended', []],
    ['absent', []],
    ['certified', []],
    ['disputed', []],
  ]);
});

test('of two who do not sign up together, who asked is told so', () => {
  const told = (as: 'asker' | 'invited') =>
    noticesFor(engagement('unpaired', { pair: { as, with: 'other' } }));
  expect([told('asker'), told('invited')]).toEqual([['pair.failed'], []]);
});

test('only whom an organiser took off is told that they are off', () => {
  expect(noticesFor(engagement('withdrawn', { takenOffBy: 'olga' }))).toEqual(['engagement.takenOff']);
});

test.each(engagementStates)('what %s calls for is true when it is called for', (state) => {
  const one = engagement(state, { takenOffBy: 'olga' });
  const now = new Date('2026-11-20T08:00:00Z');
  for (const kind of noticesFor(one))
    expect(isStillTrue(kind, one, mission('announced'), slot, now)).toBe(true);
});

test.each([
  ['engagement.confirmed', 'confirmed', '2026-12-01T07:59:59Z', '2026-12-01T08:00:00Z'],
  ['mission.cancelled', 'cancelled', '2026-12-01T11:29:59Z', '2026-12-01T11:30:00Z'],
  ['reminder.thanks', 'confirmed', '2026-12-08T11:29:59Z', '2026-12-08T11:30:00Z'],
  ['engagement.offered', 'offered', '2026-11-30T11:59:59Z', '2026-11-30T12:00:00Z'],
] as const)('%s is worth saying until its time', (kind, state, before, after) => {
  const one = engagement(state, { offerExpiresAt: new Date('2026-11-30T12:00:00Z') });
  const told = (at: string) => isStillTrue(kind, one, mission('announced'), slot, new Date(at));
  expect([told(before), told(after)]).toEqual([true, false]);
});

test('of a cancelled mission its end alone is told', () => {
  const now = new Date('2026-11-20T08:00:00Z');
  const cancelled = mission('cancelled');
  const kinds = ['engagement.confirmed', 'reminder.soon', 'mission.cancelled'] as const;
  const told = kinds.filter((kind) => {
    const [state = 'confirmed'] = notices[kind].trueIn;
    return isStillTrue(kind, engagement(state), cancelled, slot, now);
  });
  expect(told).toEqual(['mission.cancelled']);
});

test('silence covers what nobody waits for, reminders and announcements apart', () => {
  const all = Object.entries(notices) as [string, Notice][];
  const mutedBy = (stream: string) =>
    all.filter(([, { silencedBy }]) => silencedBy === stream).map(([kind]) => kind);
  expect(mutedBy('announcements')).toEqual([
    'pair.invited',
    'announcement',
    'mission.proposed',
    'signUp.prepared',
  ]);
  expect(mutedBy('reminders')).toEqual([
    'seat.open',
    'reminder.dayBefore',
    'reminder.soon',
    'reminder.thanks',
  ]);
});
