import { createWorld, type World } from '../support/world.js';
import { type Fate, fakeMessenger } from './support/fakeMessenger.js';
import { queueMany, watched } from './support/outbox.js';
import { startProcess } from './support/process.js';
import { createTime, type TestTime } from './support/time.js';

describe('a message that may have left', () => {
  let world: World;
  let time: TestTime;

  beforeEach(async () => {
    world = await createWorld();
    time = createTime(world.clock);
  });

  /** The first process dies while its first send is under way; a second one takes over. */
  const takeOver = async (fate: 'arrived' | 'lost', findable: boolean) => {
    const { ports, ends } = watched(world);
    let first = true;
    const messenger = fakeMessenger({
      findable,
      fate: () => {
        if (!first) return 'sent';
        first = false;
        return fate === 'lost' ? 'never' : 'arrived';
      },
    });
    const one = startProcess(ports, { slack: messenger }, time.timing);
    const two = startProcess(ports, { slack: messenger }, time.timing);
    const [row] = await queueMany(world, 1);
    one.dispatcher.wake(world.workspaces.slack.id);
    const { send } = messenger;
    messenger.send = async (outgoing) => {
      const outcome = send(outgoing);
      one.kill();
      return outcome;
    };
    await time.pass(1_000);
    messenger.send = send;
    await two.dispatcher.tick();
    await time.pass(29_000);
    expect(messenger.sends).toHaveLength(1);
    await time.pass(40_000);
    await two.dispatcher.tick();
    await time.until(() => ends.get(row?.id ?? '')?.state === 'sent');
    await time.pass(10 * 60_000);
    return { messenger, end: ends.get(row?.id ?? '') };
  };

  it('is not sent again when it is found', async () => {
    const { messenger, end } = await takeOver('arrived', true);
    expect(messenger.sends).toHaveLength(1);
    expect(end).toMatchObject({ state: 'sent', flagged: false });
  });

  it('is sent again when it is not there', async () => {
    const { messenger, end } = await takeOver('lost', true);
    expect(messenger.received).toHaveLength(1);
    expect(messenger.sends).toHaveLength(2);
    expect(end).toMatchObject({ state: 'sent', flagged: false });
  });

  it('is sent again and reported when the platform cannot tell', async () => {
    const { messenger, end } = await takeOver('arrived', false);
    expect(messenger.received).toHaveLength(2);
    expect(end).toMatchObject({ state: 'sent', flagged: true });
    expect(world.log.lines.filter((line) => line.startsWith('warn delivery.inDoubt'))).toHaveLength(1);
  });

  /** One process meets these fates, one after the other. */
  const meet = async (fates: Fate[], findable: boolean) => {
    const { ports, ends } = watched(world);
    const messenger = fakeMessenger({ findable, fate: (_, nth) => fates[nth - 1] ?? 'sent' });
    const { dispatcher } = startProcess(ports, { slack: messenger }, time.timing);
    const [row] = await queueMany(world, 1);
    for (let minute = 0; minute < 180; minute += 1) {
      await dispatcher.tick();
      await time.pass(60_000);
    }
    return { messenger, end: ends.get(row?.id ?? '') };
  };

  it('is looked up after a send without an answer, and not sent twice', async () => {
    const { messenger, end } = await meet(['arrived'], true);
    expect(messenger.received).toHaveLength(1);
    expect(messenger.sends).toHaveLength(1);
    expect(end).toMatchObject({ state: 'sent', flagged: false });
  });

  it('is tried eight times at most', async () => {
    const { messenger, end } = await meet(Array(20).fill('lost'), true);
    expect(messenger.sends).toHaveLength(8);
    expect(end).toMatchObject({ state: 'failed', failure: 'timeout', flagged: true });
  });

  it('is sent a second time but never a third when the platform cannot tell', async () => {
    const { messenger, end } = await meet(['arrived', 'arrived'], false);
    expect(messenger.received).toHaveLength(2);
    expect(end).toMatchObject({ state: 'failed', failure: 'timeout', flagged: true });
    expect(world.log.lines).toContainEqual(
      expect.stringMatching(/^warn delivery\.failed .*"code":"timeout"/),
    );
  });

  it('stays in doubt when the second time finds the platform busy', async () => {
    const busy = { kind: 'busy', retryAfterMs: 1_000, code: 'ratelimited' } as const;
    const { messenger, end } = await meet(['arrived', busy], false);
    expect(messenger.received).toHaveLength(2);
    expect(end).toMatchObject({ state: 'sent', flagged: true });
  });

  it('is taken to be in doubt when the platform does not answer at all', async () => {
    const { messenger, end } = await meet(['never'], true);
    expect(messenger.lookedUp).toHaveLength(1);
    expect(messenger.received).toHaveLength(1);
    expect(end).toMatchObject({ state: 'sent', flagged: false });
  });

  it('waits when looking it up fails', async () => {
    const { ports, ends } = watched(world);
    const messenger = fakeMessenger({ fate: (_, nth) => (nth === 1 ? 'arrived' : 'sent') });
    const { find } = messenger;
    let broken = true;
    messenger.find = (asked) => (broken ? Promise.reject(new Error('away')) : find(asked));
    const { dispatcher } = startProcess(ports, { slack: messenger }, time.timing);
    const [row] = await queueMany(world, 1);
    const tick = async () => {
      await dispatcher.tick();
      await time.pass(10_000);
    };
    for (let round = 0; round < 3; round += 1) await tick();
    expect(ends.get(row?.id ?? '')).toMatchObject({ state: 'queued', failure: 'lookUp', inDoubt: true });
    broken = false;
    for (let round = 0; round < 20; round += 1) await tick();
    expect(ends.get(row?.id ?? '')).toMatchObject({ state: 'sent', flagged: false });
    expect(messenger.sends).toHaveLength(1);
  });
});

describe('a process that was frozen', () => {
  it('does not send what another one took over while it slept', async () => {
    const world = await createWorld();
    const time = createTime(world.clock);
    const { ports, ends } = watched(world);
    const messenger = fakeMessenger({ findable: false });
    const views = { ...ports.missions };
    let one: ReturnType<typeof startProcess> | null = null;
    // It falls asleep while it composes: after the claim, before the send.
    const sleepy = {
      ...ports,
      missions: {
        ...views,
        findBySlot: (...asked: Parameters<typeof views.findBySlot>) => {
          one?.freeze();
          return views.findBySlot(...asked);
        },
      },
    };
    one = startProcess(sleepy, { slack: messenger }, time.timing);
    const two = startProcess(ports, { slack: messenger }, time.timing);
    const [row] = await queueMany(world, 1);
    one.dispatcher.wake(world.workspaces.slack.id);
    await time.pass(61_000);
    expect(messenger.sends).toEqual([]);
    await two.dispatcher.tick();
    await time.until(() => messenger.received.length === 1);
    one.thaw();
    await time.pass(60_000);
    expect(messenger.received).toEqual([row?.id]);
    expect(ends.get(row?.id ?? '')).toMatchObject({ state: 'sent' });
    expect(world.log.lines).toContainEqual(expect.stringContaining('delivery.takenOver'));
  });

  it('puts the row back when nobody took over, and sends it then', async () => {
    const world = await createWorld();
    const time = createTime(world.clock);
    const { ports, ends } = watched(world);
    const messenger = fakeMessenger();
    const { engagements } = ports;
    let frozenOnce = false;
    let one: ReturnType<typeof startProcess> | null = null;
    const find: typeof engagements.find = (...asked) => {
      if (!frozenOnce) one?.freeze();
      frozenOnce = true;
      return engagements.find(...asked);
    };
    const states: string[] = [];
    const settle: typeof ports.deliveries.settle = (delivery, end) => {
      states.push(end.state);
      return ports.deliveries.settle(delivery, end);
    };
    const deliveries = { ...ports.deliveries, settle };
    const sleepy = { ...ports, deliveries, engagements: { ...engagements, find } };
    one = startProcess(sleepy, { slack: messenger }, time.timing);
    const [row] = await queueMany(world, 1);
    one.dispatcher.wake(world.workspaces.slack.id);
    await time.pass(61_000);
    one.thaw();
    await time.pass(1_000);
    await one.dispatcher.tick();
    await time.until(() => ends.get(row?.id ?? '')?.state === 'sent');
    expect(states).toEqual(['queued', 'sent']);
    expect(messenger.received).toEqual([row?.id]);
  });
});
