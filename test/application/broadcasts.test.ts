import { publishDue } from '../../src/application/announcements/publishDue.js';
import { stopAnnouncement } from '../../src/application/announcements/stopAnnouncement.js';
import type { Person } from '../../src/application/people/person.js';
import type { Ports } from '../../src/application/ports/index.js';
import type { Announcement } from '../../src/domain/announcements/announcement.js';
import { announcement } from '../contracts/samples.js';
import { createWorld, type World } from '../support/world.js';

/** More people than are queued at once. */
const many = 1_200;

let world: World;
let olga: Person;
let sending: Announcement;
beforeEach(async () => {
  world = await createWorld();
  olga = await world.person('Olga', { organiser: true });
  for (let nth = 1; nth < many; nth += 1) await world.person(`P${nth}`);
  const { id: missionId, organisationId } = await world.mission();
  const { id: workspaceId } = world.workspaces.slack;
  sending = await world.ports.announcements.ensure(
    announcement({
      organisationId,
      missionId,
      workspaceId,
      toEveryone: true,
      state: 'scheduled',
      publishAt: null,
    }),
  );
});

const figures = async () =>
  (await world.ports.deliveries.figures(sending.organisationId, [sending.id])).people;
const stateNow = async () =>
  (await world.ports.announcements.find(sending.organisationId, sending.id))?.state;
const stop = (ports: Ports = world.ports) => stopAnnouncement(ports, olga, { announcementId: sending.id });

/** The same ports, where `then` comes after the first rows are queued. */
function afterFirstBatch(then: () => Promise<void>): Ports {
  let first = true;
  const { deliveries } = world.ports;
  return {
    ...world.ports,
    deliveries: {
      ...deliveries,
      async enqueue(rows) {
        await deliveries.enqueue(rows);
        if (!first) return;
        first = false;
        await then();
      },
    },
  };
}

test('a process that dies while it queues is followed by one that queues the others, nobody twice', async () => {
  await publishDue(
    afterFirstBatch(async () => {
      throw new Error('killed');
    }),
  );
  expect(await stateNow()).toBe('sending');
  expect((await figures()).queued).toBeLessThan(many);
  await Promise.all([publishDue(world.ports), publishDue(world.ports)]);
  expect(await figures()).toMatchObject({ queued: many });
  expect(await stateNow()).toBe('sent');
});

test('stopped by one process while another queues: nothing is left, and all may be told again', async () => {
  await publishDue(afterFirstBatch(async () => void (await stop())));
  expect(await figures()).toMatchObject({ queued: 0, sent: 0 });
  expect(await stateNow()).toBe('stopped');
  await publishDue(world.ports);
  expect(await figures()).toMatchObject({ queued: 0 });
  const again = await world.ports.announcements.ensure({ ...sending, id: 'again', state: 'scheduled' });
  await publishDue(world.ports);
  const told = await world.ports.deliveries.figures(sending.organisationId, [again.id]);
  expect(told.people.queued).toBe(many);
});

test('a process that dies while it stops leaves nothing to send, and the clock finishes it', async () => {
  await publishDue(world.ports);
  const { deliveries } = world.ports;
  let calls = 0;
  const dying: Ports = {
    ...world.ports,
    deliveries: {
      ...deliveries,
      async dropQueued(...asked) {
        calls += 1;
        if (calls > 1) throw new Error('killed');
        return deliveries.dropQueued(...asked);
      },
    },
  };
  await expect(stop(dying)).rejects.toThrow('killed');
  expect(await stateNow()).toBe('stopping');
  expect((await figures()).queued).toBe(many - 500);
  await publishDue(world.ports);
  expect(await figures()).toMatchObject({ queued: 0 });
  expect(await stateNow()).toBe('stopped');
});

test('a message that is just leaving is waited for before it is over; stopping twice is stopping once', async () => {
  await publishDue(world.ports);
  const row = await world.ports.deliveries.claim(
    world.workspaces.slack.id,
    world.clock.now(),
    new Date(world.clock.now().getTime() + 30_000),
  );
  if (!row) throw new Error('nothing is due');
  const outcomes = await Promise.all([stop(), stop()]);
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ kind: 'stopped', figures: { people: { sent: 0, queued: 1 } } });
  expect(await stateNow()).toBe('stopping');
  await world.ports.deliveries.settle(row, { state: 'sent', at: world.clock.now(), ref: {} });
  await publishDue(world.ports);
  expect(await stateNow()).toBe('stopped');
  expect(await stop()).toMatchObject({ kind: 'stopped', figures: { people: { sent: 1, queued: 0 } } });
});

test('nobody else stops it', async () => {
  const ana = await world.person('Ana');
  const refused = await stopAnnouncement(world.ports, ana, { announcementId: sending.id });
  expect(refused).toEqual({ kind: 'refused', refusal: { code: 'organisersOnly' } });
  expect(await stateNow()).toBe('scheduled');
});
