import { repair } from '../../src/application/maintenance/repair.js';
import { setQuietTimes } from '../../src/application/people/setQuietTimes.js';
import { quietUntil } from '../../src/outbox/deliver.js';
import { asRow, toPerson } from '../outbox/support/outbox.js';
import { signUp } from '../support/acts.js';
import { createWorld } from '../support/world.js';

/** Ana on a half-day on Friday 4 December 2026, 14:00 in Paris. */
async function scene() {
  const world = await createWorld();
  const ana = await world.person('Ana');
  const mission = await world.mission({ startsAt: '2026-12-04T13:00:00Z', endsAt: '2026-12-04T16:00:00Z' });
  await signUp(world.ports, ana, { slotId: mission.slots[0]?.id ?? '', anyway: false });
  const reminders = async () => {
    const much = new Date('2028-01-01T00:00:00Z');
    const found: string[] = [];
    for (;;) {
      const row = await world.ports.deliveries.claim(world.workspaces.slack.id, much, much);
      if (!row) return found.sort();
      await world.ports.deliveries.settle(row, { state: 'cancelled' });
      if (row.subject.kind.startsWith('reminder'))
        found.push(`${row.subject.kind} ${row.notBefore.toISOString().slice(0, 16)}`);
    }
  };
  return { world, ana, reminders };
}

const withoutFridays = [
  'reminder.dayBefore 2026-12-03T08:00',
  'reminder.soon 2026-12-03T19:30',
  'reminder.thanks 2026-12-05T06:00',
];

test('reminders still to come are moved out of a day that somebody wants to themselves', async () => {
  const { world, ana, reminders } = await scene();
  await setQuietTimes(world.ports, ana, { kind: 'days', days: [5] });
  expect(await reminders()).toEqual(withoutFridays);
});

test('a process that dies before they are moved leaves that to the repair pass', async () => {
  const { world, ana, reminders } = await scene();
  const dead = { ...world.ports.deliveries, reschedule: () => Promise.reject(new Error('killed')) };
  await expect(
    setQuietTimes({ ...world.ports, deliveries: dead }, ana, { kind: 'days', days: [5] }),
  ).rejects.toThrow('killed');
  world.clock.forward(5);
  await repair(world.ports);
  expect(await reminders()).toEqual(withoutFridays);
});

test('asked for in the wrong order, what was asked last holds; every day is refused and changes nothing', async () => {
  const { world, ana } = await scene();
  const at = (minute: number) => new Date(world.clock.now().getTime() + minute * 60_000);
  await setQuietTimes(world.ports, ana, { kind: 'all', hours: null, days: [3] }, at(2));
  const late = await setQuietTimes(world.ports, ana, { kind: 'all', hours: null, days: [1] }, at(1));
  expect(late).toMatchObject({ kind: 'set', quiet: { quietDays: [3] } });
  const everyDay = { kind: 'days', days: [1, 2, 3, 4, 5, 6, 7] } as const;
  expect(await setQuietTimes(world.ports, ana, everyDay, at(3))).toEqual({ kind: 'everyDay' });
  const kept = await world.ports.employees.find(world.organisation.id, ana.employee.id);
  expect(kept?.preferences?.quietDays).toEqual([3]);
});

/** Until when a message to Ana, planned and due at these times, waits. */
async function waits(
  kind: 'announcement' | 'reminder.dayBefore' | 'engagement.offered',
  planned: string,
  due = planned,
) {
  const { world, ana } = await scene();
  await setQuietTimes(world.ports, ana, { kind: 'days', days: [5] });
  world.clock.moveTo(due);
  const subject =
    kind === 'announcement' ? { kind, announcementId: 'any' } : ({ kind, engagementId: 'any' } as const);
  const row = asRow(toPerson(world, ana, subject, { notBefore: new Date(planned) }));
  return (await quietUntil(world.ports, row))?.toISOString() ?? null;
}

test('an announcement does not come on a day of one’s own, whenever it was planned', async () => {
  expect(await waits('announcement', '2026-12-04T09:00:00Z')).toBe('2026-12-05T06:00:00.000Z');
  expect(await waits('announcement', '2026-12-03T09:00:00Z')).toBeNull();
  // In the night of everybody, as its organiser chose, and not in one's own quiet.
  expect(await waits('announcement', '2026-12-03T20:30:00Z')).toBeNull();
  expect(await waits('announcement', '2026-12-03T23:30:00Z')).toBe('2026-12-05T06:00:00.000Z');
});

test('a late reminder waits; one planned for that hour, and an offer, do not', async () => {
  expect(await waits('reminder.dayBefore', '2026-12-03T08:00:00Z', '2026-12-04T08:00:00Z')).toBe(
    '2026-12-05T06:00:00.000Z',
  );
  expect(await waits('reminder.dayBefore', '2026-12-04T08:00:00Z')).toBeNull();
  expect(await waits('engagement.offered', '2026-12-04T08:00:00Z')).toBeNull();
});
