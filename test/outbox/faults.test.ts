import type { Ports } from '../../src/application/ports/index.js';
import { throwDice } from '../support/dice.js';
import { storeNames } from '../support/storeNames.js';
import { createWorld, type World } from '../support/world.js';
import { type Fate, fakeMessenger } from './support/fakeMessenger.js';
import { queueMany, watched } from './support/outbox.js';
import { startProcess, type TestProcess } from './support/process.js';
import { createTime, type TestTime } from './support/time.js';

const people = 120;
const busy = { kind: 'busy', retryAfterMs: 20_000, code: 'ratelimited' } as const;
const gateway = { kind: 'busy', retryAfterMs: 3_000, code: 'BadGateway', alone: true } as const;

/** Slack can be asked what became of a message; Teams cannot. */
describe.each([
  ['slack', true],
  ['teams', false],
] as const)('a broadcast by two processes in %s', (chat, findable) => {
  let world: World;
  let time: TestTime;
  let dice: ReturnType<typeof throwDice>;
  beforeEach(async () => {
    world = await createWorld();
    time = createTime(world.clock);
    dice = throwDice();
  });

  interface Story {
    /** Of the n-th send, and the how manieth of its message. */
    readonly fate?: (nth: number, tries: number) => Fate;
    /** What becomes of the processes, each second. */
    readonly eachSecond?: (running: TestProcess[], start: () => TestProcess) => void;
    readonly reached?: (ports: Ports) => Ports;
  }

  /** Lives through it, and gives how often each was told. */
  async function live({ fate = () => 'sent', eachSecond = () => {}, reached = (ports) => ports }: Story) {
    const { ports, ends } = watched(world);
    const sent = new Map<string, number>();
    const messenger = fakeMessenger({
      ...{ platform: chat, findable, perSecond: 20, burst: 4 },
      fate: ({ deliveryId }, nth) => {
        const tries = (sent.get(deliveryId) ?? 0) + 1;
        sent.set(deliveryId, tries);
        return fate(nth, tries);
      },
    });
    const start = () => startProcess(reached(ports), { [chat]: messenger }, time.timing);
    const running = [start(), start()];
    const rows = await queueMany(world, people, chat);
    for (let second = 0; second < 30 * 60; second += 1) {
      eachSecond(running, start);
      if (second % 5 === 0) for (const { dispatcher } of running) void dispatcher.tick();
      await time.pass(1_000);
      if (second > 120 && rows.every(({ id }) => ends.get(id)?.state === 'sent')) break;
    }
    const times = rows.map(({ id }) => messenger.received.filter((each) => each === id).length);
    const warned = world.log.lines.filter((line) => line.startsWith('warn delivery.inDoubt'));
    const reported = rows.map(({ id }) => warned.filter((line) => line.includes(id)).length);
    return { rows, ends, times, reported };
  }

  function expectEachOnce({ rows, ends, times, reported }: Awaited<ReturnType<typeof live>>): void {
    expect(rows.filter(({ id }) => ends.get(id)?.state !== 'sent')).toEqual([]);
    expect(times.filter((each) => each < 1)).toEqual([]);
    const unexplained = times.filter((each, nth) => each > 1 + (findable ? 0 : (reported[nth] ?? 0)));
    expect(unexplained).toEqual([]);
    expect(times.filter((each) => each > 2)).toEqual([]);
  }

  it.each<[string, (nth: number, tries: number) => Fate]>([
    ['429', (nth) => (nth % 60 === 0 ? busy : 'sent')],
    ['502 now and then', (nth) => (nth % 5 === 0 ? gateway : 'sent')],
    ['500, and nothing arrived', (nth, tries) => (nth % 7 === 0 && tries === 1 ? 'lost' : 'sent')],
    ['nothing in time, and it arrived', (nth, tries) => (nth % 20 === 0 && tries === 1 ? 'arrived' : 'sent')],
    ['nothing at all', (nth, tries) => (nth % 20 === 0 && tries === 1 ? 'never' : 'sent')],
  ])('is told once to each when the platform answers %s', async (_, fate) => {
    expectEachOnce(await live({ fate }));
  });

  it('is told once to each through twenty kills at random moments', async () => {
    let kills = 0;
    const told = await live({
      eachSecond: (running, start) => {
        if (kills === 20 || dice.random() < 0.5) return;
        const victim = dice.pick(running);
        victim.kill();
        running.splice(running.indexOf(victim), 1, start());
        kills += 1;
      },
    });
    expect(kills).toBe(20);
    expectEachOnce(told);
  });

  it('is told once to each when the database is gone for thirty seconds', async () => {
    const from = time.timing.now() + 3_000;
    const isGone = () => time.timing.now() >= from && time.timing.now() < from + 30_000;
    let refused = 0;
    const told = await live({
      reached: (ports) => without(ports, () => isGone() && ++refused > 0),
    });
    expect(refused).toBeGreaterThan(10);
    expectEachOnce(told);
  });

  it('is told once to each when both processes start at once, and go together', async () => {
    let seconds = 0;
    const told = await live({
      eachSecond: (running, start) => {
        seconds += 1;
        if (seconds !== 4) return;
        for (const one of running.splice(0)) one.kill();
        running.push(start(), start());
        for (const { dispatcher } of running) dispatcher.wake(world.workspaces[chat].id);
      },
    });
    expectEachOnce(told);
  });

  it.each(['2026-03-29T00:59:58Z', '2026-10-25T00:59:58Z', '2026-11-01T05:59:58Z'])(
    'is told once to each while clocks change (%s)',
    async (moment) => {
      world.clock.moveTo(moment);
      expectEachOnce(await live({}));
    },
  );
});

/** The store as long as it is there: whoever asks it meanwhile is refused. */
function without(ports: Ports, isGone: () => boolean): Ports {
  const shaky = <Repository extends object>(repository: Repository): Repository =>
    new Proxy(repository, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function' || name === 'reachable') return member;
        return (...args: unknown[]) =>
          isGone() ? Promise.reject(new Error('away')) : member.apply(target, args);
      },
    });
  return { ...ports, ...Object.fromEntries(storeNames.map((name) => [name, shaky(ports[name])])) };
}
