import { signUp } from '../../../src/application/engagements/signUp.js';
import { repair } from '../../../src/application/maintenance/repair.js';
import type { Ports } from '../../../src/application/ports/index.js';
import { engagement } from '../../contracts/samples.js';
import { madeWebhook } from '../../contracts/webhooks.js';
import { createMemoryStore } from '../../support/memory/index.js';
import { createWorld } from '../../support/world.js';

async function withWebhook() {
  const store = createMemoryStore();
  const world = await createWorld({ store });
  const organisationId = world.organisation.id;
  const { id } = await madeWebhook(store, { organisationId });
  const told = () => store.webhookDeliveries.list(organisationId, { webhookId: id, after: '', limit: 50 });
  return { ...world, store, organisationId, told };
}

test('what happened before a process died is told by the repair pass, each state once', async () => {
  const { ports, store, clock, organisationId, told, ...world } = await withWebhook();
  const [ana, mission] = [await world.person('Ana'), await world.mission({ capacity: 2 })];
  const [slot] = mission.slots;
  const on = { organisationId, missionId: mission.id, slotId: slot?.id ?? '', employeeId: ana.employee.id };
  // Written by a process that died right after, and moved by another that died too.
  const row = engagement({ ...on, state: 'pending', seat: 1, noticesPending: true, createdAt: clock.now() });
  await store.engagements.insert(row);
  const at = clock.now();
  await store.engagements.move(organisationId, row.id, ['pending'], { state: 'confirmed', at });
  clock.forward(5);
  await repair(ports);
  await repair(ports);
  const [only] = await told();
  expect(await told()).toHaveLength(1);
  expect(only).toMatchObject({ type: 'engagement.confirmed', state: 'queued' });
  expect(JSON.parse(only?.body ?? '')).toMatchObject({ timestamp: at.toISOString() });
});

test('a death before the mark is taken away tells nothing twice', async () => {
  const { ports, clock, told, ...world } = await withWebhook();
  const [ana, mission] = [await world.person('Ana'), await world.mission({ capacity: 2 })];
  const dying: Ports = {
    ...ports,
    engagements: {
      ...ports.engagements,
      markNoticesScheduled: () => Promise.reject(new Error('died')),
    },
  };
  const command = { slotId: mission.slots[0]?.id ?? '', anyway: false };
  await signUp(dying, ana, command).catch(() => null);
  const before = await told();
  clock.forward(5);
  await repair(ports);
  expect(before).toHaveLength(1);
  expect((await told()).map(({ eventId }) => eventId)).toEqual(before.map(({ eventId }) => eventId));
});
