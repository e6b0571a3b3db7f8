import { leave, signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld } from '../support/world.js';

/** A seat freed at `now` for the first in line; when they are told. Both are in Paris, where nights end at 07:00. */
async function toldAt(now: string, startsAt: string): Promise<string | undefined> {
  const world = await createWorld({ now });
  const mission = await world.mission({ capacity: 1, startsAt, endsAt: startsAt.replace(/T../, 'T20') });
  const slotId = mission.slots[0]?.id ?? '';
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  for (const person of [ana, ben]) await signUp(world.ports, person, { slotId, anyway: false });
  const on = await liveOn(world.ports, world.organisation.id, slotId, ana.employee.id);
  await leave(world.ports, ana, on?.id ?? '');
  for (;;) {
    const at = new Date('2027-01-01T00:00:00Z');
    const row = await world.ports.deliveries.claim(world.workspaces.slack.id, at, new Date('2028-01-01'));
    if (!row || row.subject.kind === 'engagement.offered') return row?.notBefore.toISOString();
  }
}

test('an offer made at night waits for the morning when there is time to answer then', async () => {
  expect(await toldAt('2026-12-01T21:00:00Z', '2026-12-02T13:00:00Z')).toBe('2026-12-02T06:00:00.000Z');
});

test('an offer that would be over by morning is told at once: nobody loses a place unheard', async () => {
  const night = '2026-12-01T21:00:00Z';
  expect(await toldAt(night, '2026-12-02T08:00:00Z')).toBe('2026-12-01T21:00:00.000Z');
  expect(await toldAt(night, '2026-12-02T08:05:00Z')).toBe('2026-12-01T21:00:00.000Z');
});
