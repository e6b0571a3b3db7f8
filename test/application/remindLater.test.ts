import { remindLater } from '../../src/application/engagements/remindLater.js';
import { repair } from '../../src/application/maintenance/repair.js';
import type { Store } from '../../src/application/ports/index.js';
import { againKey } from '../../src/domain/noticeKeys.js';
import { compose } from '../../src/messages/notices/compose.js';
import { leave, signUp } from '../support/acts.js';
import { createWorld } from '../support/world.js';

const tomorrow = new Date('2026-11-24T08:00:00Z');
const later = new Date('2026-11-25T08:00:00Z');

/** Ana on a half-day on Thursday 3 December 2026, 14:00 in Paris. */
async function scene() {
  const world = await createWorld();
  const ana = await world.person('Ana');
  const mission = await world.mission({ startsAt: '2026-12-03T13:00:00Z', endsAt: '2026-12-03T16:30:00Z' });
  await signUp(world.ports, ana, { slotId: mission.slots[0]?.id ?? '', anyway: false });
  const [engagement] = await world.ports.engagements.ofEmployee(world.organisation.id, ana.employee.id, [
    'confirmed',
  ]);
  if (!engagement) throw new Error('not signed up');
  const engagementId = engagement.id;
  /** What waits to be said again, and whether it would still be. */
  const waiting = async () => {
    const much = new Date('2028-01-01T00:00:00Z');
    const found: [string, boolean][] = [];
    for (;;) {
      const row = await world.ports.deliveries.claim(world.workspaces.slack.id, much, much);
      if (!row) return found.sort();
      await world.ports.deliveries.settle(row, { state: 'cancelled' });
      if (row.subject.kind === 'reminder.again')
        found.push([row.notBefore.toISOString(), (await compose(world.ports, row)) !== 'cancel']);
    }
  };
  return { world, ana, engagementId, waiting };
}

test('asked for twice, and by two processes at once, it comes once', async () => {
  const { world, ana, engagementId, waiting } = await scene();
  const ask = () => remindLater(world.ports, ana, { engagementId, at: tomorrow });
  const outcomes = await Promise.all([ask(), ask()]);
  expect(outcomes.filter(({ kind }) => kind === 'set').length).toBeGreaterThan(0);
  expect(await ask()).toMatchObject({ kind: 'set', at: tomorrow });
  expect(await waiting()).toEqual([[tomorrow.toISOString(), true]]);
});

test('of two times the last one asked for holds', async () => {
  const { world, ana, engagementId, waiting } = await scene();
  await remindLater(world.ports, ana, { engagementId, at: later });
  await remindLater(world.ports, ana, { engagementId, at: tomorrow });
  expect(await waiting()).toEqual([
    [tomorrow.toISOString(), true],
    [later.toISOString(), false],
  ]);
});

test.each(['2026-12-03T13:00:00Z', '2026-12-04T09:00:00Z', '2026-11-20T09:00:00Z'])(
  'not at %s: past, or not before the start',
  async (at) => {
    const { world, ana, engagementId, waiting } = await scene();
    const outcome = await remindLater(world.ports, ana, { engagementId, at: new Date(at) });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'remindTooLate' } });
    expect(await waiting()).toEqual([]);
  },
);

test('somebody else’s place, and one that was left, are nobody’s to be reminded of', async () => {
  const { world, ana, engagementId, waiting } = await scene();
  const ben = await world.person('Ben');
  const refusal = { kind: 'refused', refusal: { code: 'notSignedUp' } };
  expect(await remindLater(world.ports, ben, { engagementId, at: tomorrow })).toMatchObject(refusal);
  await remindLater(world.ports, ana, { engagementId, at: tomorrow });
  await leave(world.ports, ana, engagementId);
  expect(await waiting()).toEqual([]);
  expect(await remindLater(world.ports, ana, { engagementId, at: later })).toMatchObject(refusal);
});

test('a process that dies right after it is asked for loses nothing: the repair pass queues it', async () => {
  const { world, ana, engagementId, waiting } = await scene();
  const dead: Store['deliveries'] = {
    ...world.ports.deliveries,
    enqueue: () => Promise.reject(new Error('killed')),
  };
  await expect(
    remindLater({ ...world.ports, deliveries: dead }, ana, { engagementId, at: tomorrow }),
  ).rejects.toThrow('killed');
  world.clock.forward(5);
  await repair(world.ports);
  expect(await waiting()).toEqual([[tomorrow.toISOString(), true]]);
  expect(againKey(engagementId, tomorrow)).toContain(engagementId);
});
