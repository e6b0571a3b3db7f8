import { randomUUID } from 'node:crypto';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { createWorld, type World } from '../support/world.js';
import { type Fate, fakeMessenger } from './support/fakeMessenger.js';
import { queueMany, watched } from './support/outbox.js';
import { createTime, type TestTime } from './support/time.js';

describe('a platform that takes little', () => {
  let world: World;
  let time: TestTime;
  beforeEach(async () => {
    world = await createWorld();
    time = createTime(world.clock);
  });

  const start = (slack = fakeMessenger()) => {
    const { ports, ends } = watched(world);
    const dispatcher = createDispatcher({ deps: ports, messengers: { slack }, timing: time.timing });
    const wake = () => dispatcher.wake(world.workspaces.slack.id);
    return { dispatcher, slack, ends, wake };
  };

  it('for one person: theirs leave one a second, and everybody else’s at once', async () => {
    const at = new Map<string, number>();
    const slack = fakeMessenger({
      perSecond: 100,
      burst: 5,
      channel: [{ count: 1, everyMs: 1_000 }],
      fate: ({ deliveryId }) => {
        at.set(deliveryId, time.timing.now());
        return 'sent';
      },
    });
    const { wake, dispatcher } = start(slack);
    const rows = await queueMany(world, 30);
    const [first] = rows;
    if (!first) throw new Error('Nobody is told.');
    const more = Array.from({ length: 11 }, () => ({ ...first, id: randomUUID(), dedupeKey: randomUUID() }));
    await world.ports.deliveries.enqueue(more);
    const began = time.timing.now();
    wake();
    await time.pass(2_000);
    for (const { id } of rows) expect(at.get(id) ?? Number.NaN).toBeLessThan(began + 1_000);
    for (let tick = 0; tick < 20; tick += 1) {
      await dispatcher.tick();
      await time.pass(5_000);
    }
    const theirs = [first, ...more].map(({ id }) => at.get(id) ?? Number.NaN).sort((a, b) => a - b);
    expect(theirs).toHaveLength(12);
    const gaps = theirs.slice(1).map((moment, nth) => moment - (theirs[nth] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    expect(slack.received).toHaveLength(41);
  });

  const gateway = { kind: 'busy', retryAfterMs: 3_000, code: 'BadGateway', alone: true } as const;

  it('now and then: one that is not taken comes again, and the others do not wait for it', async () => {
    const slack = fakeMessenger({ perSecond: 50, fate: (_, nth) => (nth % 4 === 0 ? gateway : 'sent') });
    const { wake, dispatcher } = start(slack);
    await queueMany(world, 40);
    wake();
    await time.pass(1_500);
    expect(slack.received).toHaveLength(30);
    for (let tick = 0; tick < 12; tick += 1) {
      await dispatcher.tick();
      await time.pass(5_000);
    }
    expect(slack.received).toHaveLength(40);
  });

  it.each<[string, Fate]>([
    ['a gateway that refuses', gateway],
    ['no answer', 'lost'],
  ])('for a while (%s): it is left alone, longer each time, and nobody is given up', async (_, fate) => {
    const until = time.timing.now() + 60_000;
    const slack = fakeMessenger({ perSecond: 50, fate: () => (time.timing.now() < until ? fate : 'sent') });
    const { dispatcher, ends } = start(slack);
    await queueMany(world, 200);
    for (let tick = 0; tick < 12; tick += 1) {
      await dispatcher.tick();
      await time.pass(5_000);
    }
    expect(slack.received).toEqual([]);
    expect(slack.sends.length).toBeLessThan(60);
    for (let tick = 0; tick < 60; tick += 1) {
      await dispatcher.tick();
      await time.pass(5_000);
    }
    expect(new Set(slack.received).size).toBe(200);
    expect([...ends.values()].every(({ state, flagged }) => state === 'sent' && !flagged)).toBe(true);
  });

  it('what is urgent leaves before a broadcast that is on its way', async () => {
    const slack = fakeMessenger({ perSecond: 10, burst: 3 });
    const { wake } = start(slack);
    const rows = await queueMany(world, 60);
    const [one] = rows;
    if (!one) throw new Error('Nobody is told.');
    const broadcast = rows.map((row) => ({ ...row, id: randomUUID(), dedupeKey: randomUUID(), priority: 2 }));
    await world.ports.deliveries.cancelFor(
      world.organisation.id,
      { engagementId: 'engagementId' in one.subject ? one.subject.engagementId : '' },
      [],
    );
    for (const { dedupeKey } of rows)
      await world.ports.deliveries.reschedule(
        world.organisation.id,
        dedupeKey,
        new Date('2030-01-01'),
        'UTC',
      );
    await world.ports.deliveries.enqueue(broadcast);
    wake();
    await time.pass(2_000);
    const answer = { ...one, id: 'answer', dedupeKey: 'answer', notBefore: world.clock.now() };
    await world.ports.deliveries.enqueue([answer]);
    wake();
    await time.pass(500);
    expect(slack.received).toContain('answer');
    expect(slack.received.length).toBeLessThan(30);
  });
});
