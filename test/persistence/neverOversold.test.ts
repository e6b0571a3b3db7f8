import fc from 'fast-check';
import { type Engagement, engagementStates } from '../../src/domain/engagements/engagement.js';
import { isLive } from '../../src/domain/engagements/lifecycle.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { engagement, newId } from '../contracts/samples.js';
import { liveOn } from '../support/liveOn.js';
import { openTestDatabase } from '../support/mongodb.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let opened: OpenStore;
beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openStore(database.uri);
});
afterAll(async () => {
  await opened.close();
  await database.close();
});

const people = ['ana', 'bob', 'chloé', 'dia'];
const seat = fc.integer({ min: 1, max: 2 });
const person = fc.constantFrom(...people);

/** What the code above could ask for, sensible or not. */
const request = fc.oneof(
  fc.record({ kind: fc.constant('signUp' as const), person, seat }),
  fc.record({ kind: fc.constant('wait' as const), person }),
  fc.record({ kind: fc.constant('leave' as const), person }),
  fc.record({ kind: fc.constant('offer' as const), person, seat }),
  fc.record({ kind: fc.constant('accept' as const), person, seat }),
);
type Request = typeof request extends fc.Arbitrary<infer R> ? R : never;

async function ask(on: { organisationId: string; slotId: string }, wanted: Request): Promise<void> {
  const { engagements } = opened.store;
  const row = { ...on, employeeId: wanted.person };
  if (wanted.kind === 'signUp')
    return void (await engagements.insert(engagement({ ...row, seat: wanted.seat })));
  if (wanted.kind === 'wait')
    return void (await engagements.insert(engagement({ ...row, state: 'waitlisted', seat: null })));
  const live = await liveOn(opened.store, on.organisationId, on.slotId, wanted.person);
  if (!live) return;
  const move = (from: Engagement['state'][], change: Parameters<typeof engagements.move>[3]) =>
    engagements.move(on.organisationId, live.id, from, change);
  if (wanted.kind === 'leave') await move(['confirmed', 'waitlisted', 'offered'], { state: 'withdrawn' });
  if (wanted.kind === 'offer') await move(['waitlisted'], { state: 'offered', seat: wanted.seat });
  if (wanted.kind === 'accept') await move(['offered'], { state: 'confirmed', seat: wanted.seat });
}

test('whatever is asked for at once, no seat is held twice and nobody is on the slot twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(request, { maxLength: 6 }), { maxLength: 5 }), async (rounds) => {
      const on = { organisationId: newId(), slotId: newId() };
      for (const round of rounds) await Promise.all(round.map((wanted) => ask(on, wanted)));
      const all = await opened.store.engagements.ofSlot(on.organisationId, on.slotId, engagementStates);
      const held = all.flatMap((row) => row.seat ?? []);
      const live = all.filter((row) => isLive(row.state)).map((row) => row.employeeId);
      expect(new Set(held).size).toBe(held.length);
      expect(new Set(live).size).toBe(live.length);
      expect(
        (await opened.store.engagements.occupancy(on.organisationId, [on.slotId])).get(on.slotId),
      ).toEqual({
        held: held.length,
        waiting: all.filter((row) => row.state === 'waitlisted').length,
      });
    }),
    { numRuns: 40 },
  );
});
