import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { createWorld, type World } from '../support/world.js';
import { fakeMessenger } from './support/fakeMessenger.js';
import { queueMany, watched } from './support/outbox.js';
import { createTime, type TestTime } from './support/time.js';

describe('the dispatcher', () => {
  let world: World;
  let time: TestTime;

  beforeEach(async () => {
    world = await createWorld();
    time = createTime(world.clock);
  });

  const start = (slack = fakeMessenger(), { ports, ends } = watched(world)) => {
    const dispatcher = createDispatcher({ deps: ports, messengers: { slack }, timing: time.timing });
    return { dispatcher, slack, ends, wake: () => dispatcher.wake(world.workspaces.slack.id) };
  };

  it('sends what is due when the clock ticks, and says when it last looked', async () => {
    const { dispatcher, slack } = start();
    const rows = await queueMany(world, 3);
    expect(dispatcher.lastRun()).toBeNull();
    const at = world.clock.now();
    await dispatcher.tick();
    expect(dispatcher.lastRun()).toEqual(at);
    await time.until(() => slack.received.length === 3);
    expect(slack.received).toEqual(rows.map(({ id }) => id));
  });

  it('sends each message once from two processes on one store', async () => {
    const slack = fakeMessenger();
    const [one, two] = [start(slack), start(slack)];
    const rows = await queueMany(world, 40);
    for (const { wake, dispatcher } of [one, two]) {
      wake();
      await dispatcher.tick();
    }
    await time.until(() => slack.received.length >= 40);
    await time.pass(60_000);
    expect([...slack.received].sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  it('keeps below the pace of the platform over many small drains', async () => {
    const at: number[] = [];
    const slack = fakeMessenger({
      perSecond: 4,
      fate: () => {
        at.push(time.timing.now());
        return 'sent';
      },
    });
    const { wake } = start(slack);
    for (let round = 0; round < 3; round += 1) {
      await queueMany(world, 4);
      wake();
      await time.until(() => slack.received.length === 4 * (round + 1));
    }
    const gaps = at.slice(1).map((moment, nth) => moment - (at[nth] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
  });

  it('spends no turn on a message that is not sent', async () => {
    const slack = fakeMessenger({ perSecond: 1 });
    const { wake, ends } = start(slack);
    const rows = await queueMany(world, 20);
    const stale = rows.slice(0, 19);
    for (const { subject } of stale) {
      const id = 'engagementId' in subject ? subject.engagementId : '';
      await world.ports.engagements.move(world.organisation.id, id, ['waitlisted'], {
        state: 'withdrawn',
      });
    }
    wake();
    await time.pass(5_000);
    expect([...ends.values()].filter(({ state }) => state === 'cancelled')).toHaveLength(19);
    expect(slack.received).toHaveLength(1);
  });

  it('leaves what is for a platform that is not configured, and says so now and then', async () => {
    const { dispatcher, ends } = start();
    await queueMany(world, 1, 'teams');
    for (let second = 0; second < 300; second += 5) {
      await dispatcher.tick();
      await time.pass(5_000);
    }
    expect(ends.size).toBe(0);
    expect(world.log.lines).toEqual([expect.stringContaining('outbox.noMessenger')]);
  });

  it('has at most two hundred and fifty-six messages in flight', async () => {
    const slack = fakeMessenger({ perSecond: 10_000, burst: 500, fate: () => 'never' });
    const { wake } = start(slack);
    await queueMany(world, 400);
    wake();
    await time.pass(5_000);
    expect(slack.sends).toHaveLength(256);
  });

  it('looks again when it is woken during a drain', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slack = fakeMessenger({
      fate: async (_, nth) => {
        if (nth === 1) await held;
        return 'sent' as const;
      },
    });
    const { wake } = start(slack);
    await queueMany(world, 1);
    wake();
    await time.pass(1_000);
    await queueMany(world, 1);
    wake();
    release();
    await time.until(() => slack.received.length === 2);
  });

  it('tries again shortly when another process holds the workspace', async () => {
    const { wake, slack } = start();
    const { leases } = world.ports;
    const name = `drain:${world.workspaces.slack.id}`;
    await leases.acquire(name, 'another', world.clock.now(), new Date(world.clock.now().getTime() + 60_000));
    await queueMany(world, 1);
    wake();
    await time.pass(600);
    expect(slack.sends).toEqual([]);
    await leases.release(name, 'another');
    await time.pass(1_500);
    expect(slack.received).toHaveLength(1);
  });

  it('stops once those in flight are settled, and starts nothing more', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slack = fakeMessenger({
      fate: async () => {
        await held;
        return 'sent' as const;
      },
    });
    const { wake, dispatcher, ends } = start(slack);
    await queueMany(world, 5);
    wake();
    await time.pass(1_050);
    expect(slack.sends).toHaveLength(2);
    const stopped = dispatcher.stop();
    release();
    await stopped;
    expect([...ends.values()].filter(({ state }) => state === 'sent')).toHaveLength(2);
    wake();
    await dispatcher.tick();
    await time.pass(60_000);
    expect(slack.sends).toHaveLength(2);
    const next = start();
    next.wake();
    await time.until(() => next.slack.received.length === 3);
  });

  it('sends answers first, then reminders, then announcements', async () => {
    const { wake, slack } = start();
    const { ports } = world;
    const rows = await queueMany(world, 3);
    const others = rows.map((row, nth) => ({
      ...row,
      id: `${nth}`,
      dedupeKey: `${nth}`,
      priority: nth === 0 ? 2 : 1,
    }));
    await ports.deliveries.enqueue(others);
    wake();
    await time.until(() => slack.received.length === 6);
    expect(slack.received).toEqual([...rows.map(({ id }) => id), '1', '2', '0']);
  });

  it('sends a rescheduled message at its new time', async () => {
    const { wake, slack, dispatcher } = start();
    const [row] = await queueMany(world, 1);
    const later = new Date(world.clock.now().getTime() + 60 * 60_000);
    await world.ports.deliveries.reschedule(
      world.organisation.id,
      row?.dedupeKey ?? '',
      later,
      'Europe/Paris',
    );
    wake();
    await time.pass(59 * 60_000);
    expect(slack.sends).toEqual([]);
    await time.pass(60_000);
    await dispatcher.tick();
    await time.until(() => slack.received.length === 1);
  });

  it('does not send twice when people’s clock jumps by a day while a message is on its way', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slack = fakeMessenger({
      fate: async (_, nth) => {
        if (nth === 1) await held;
        return 'sent' as const;
      },
    });
    let jump = 0;
    const ports = watched(world);
    const moved = {
      ...ports.ports,
      clock: { now: () => new Date(world.clock.now().getTime() + jump) },
    };
    const { wake } = start(slack, { ...ports, ports: moved });
    await queueMany(world, 3);
    wake();
    await time.pass(50);
    jump = 24 * 60 * 60_000;
    await time.pass(1_000);
    release();
    await time.pass(120_000);
    wake();
    await time.pass(120_000);
    expect(slack.received).toHaveLength(3);
    expect([...ports.ends.values()].map(({ state, flagged }) => ({ state, flagged }))).toEqual(
      Array(3).fill({ state: 'sent', flagged: false }),
    );
  });

  it('keeps going when the store fails for a while, and says so', async () => {
    const { ports, ends } = watched(world);
    let broken = true;
    const deliveries = {
      ...ports.deliveries,
      dueWorkspaces: (now: Date) =>
        broken ? Promise.reject(new Error('away')) : ports.deliveries.dueWorkspaces(now),
    };
    const shaky = { ...ports, deliveries };
    const { dispatcher, slack } = start(fakeMessenger(), { ports: shaky, ends });
    await queueMany(world, 1);
    await dispatcher.tick();
    expect(dispatcher.lastRun()).toBeNull();
    expect(world.log.lines).toEqual([expect.stringContaining('outbox.tickFailed')]);
    broken = false;
    await dispatcher.tick();
    await time.until(() => slack.received.length === 1);
  });
});
