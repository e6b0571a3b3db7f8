import fc from 'fast-check';
import { createChannelPace } from '../../src/outbox/channelPace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { paceOf as slackPace } from '../../src/platforms/slack/pace.js';
import { paceOf as teamsPace } from '../../src/platforms/teams/pace.js';
import { createWorld } from '../support/world.js';
import { createTime, type TestTime } from './support/time.js';

const never = new AbortController().signal;

/** Most of these moments in any window of this length. */
const mostIn = (moments: readonly number[], windowMs: number): number =>
  Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + windowMs).length));

describe('the pace of a workspace', () => {
  let time: TestTime;
  beforeEach(async () => {
    time = createTime((await createWorld()).clock);
  });

  /** When so many turns were had, by someone who is held up before some of them. */
  async function turnsOf(pace: ReturnType<typeof slackPace>, count: number, late: (nth: number) => number) {
    const pacer = createPacer(time.timing);
    const at: number[] = [];
    let done = false;
    void (async () => {
      for (let nth = 0; nth < count; nth += 1) {
        await pacer.turn(pace, never);
        at.push(time.timing.now());
        await time.timing.sleep(late(nth), never);
      }
      done = true;
    })();
    await time.until(() => done);
    return at;
  }

  it('is 98 % of 525 a minute in Slack, 525 in no minute exceeded, though timers are late', async () => {
    const at = await turnsOf(slackPace(), 1_100, (nth) => (nth % 40 === 0 ? 500 : 0));
    expect(mostIn(at, 60_000)).toBeLessThanOrEqual(521);
    const steady = ((at.at(-1) ?? 0) - (at[5] ?? 0)) / 60_000;
    expect((1_100 - 6) / steady).toBeGreaterThan(0.97 * 525);
  });

  it('is 25 a second in Teams, and never comes near 50', async () => {
    const at = await turnsOf(teamsPace(), 600, (nth) => (nth % 50 === 0 ? 300 : 0));
    expect(mostIn(at, 1_000)).toBeLessThan(40);
    expect((599 * 1_000) / ((at.at(-1) ?? 0) - (at[0] ?? 0))).toBeGreaterThan(24.5);
  });

  it('takes no more than Teams takes, whatever is set', () => {
    for (let count = 1; count <= 50; count += 1) {
      const { perSecond, burst } = teamsPace({ workspace: { count, everyMs: 1_000 } });
      expect(perSecond + burst).toBeLessThanOrEqual(51);
      expect(perSecond).toBeGreaterThanOrEqual(count * 0.97);
    }
  });

  it('is kept by several who ask at once, in their order', async () => {
    const pacer = createPacer(time.timing);
    const order: number[] = [];
    const pace = { perSecond: 10, burst: 1, channel: [] };
    const all = [0, 1, 2, 3].map((nth) => pacer.turn(pace, never).then(() => order.push(nth)));
    await time.pass(150);
    expect(order).toEqual([0, 1]);
    pacer.giveBack(pace);
    await time.pass(60);
    expect(order).toEqual([0, 1, 2]);
    await time.pass(100);
    expect(order).toEqual([0, 1, 2, 3]);
    await Promise.all(all);
  });
});

describe('the pace of a channel', () => {
  const allowances = fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 8 }), everyMs: fc.integer({ min: 10, max: 5_000 }) }),
    { minLength: 1, maxLength: 3 },
  );

  it('holds in every window, whenever turns are asked for', () => {
    fc.assert(
      fc.property(allowances, fc.array(fc.nat(2_000), { maxLength: 60 }), (allowed, gaps) => {
        let now = 1_000_000;
        const channels = createChannelPace({ now: () => now });
        const at = gaps.map((gap) => {
          now += gap;
          return now + channels.reserve('c', allowed, Number.POSITIVE_INFINITY).waitMs;
        });
        for (const { count, everyMs } of allowed)
          if (at.length > 0) expect(mostIn(at, everyMs)).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('is each channel’s own, and what is too far off is not taken', () => {
    const channels = createChannelPace({ now: () => 5_000_000 });
    const once = [{ count: 1, everyMs: 1_000 }];
    expect(channels.reserve('one', once, 2_000)).toEqual({ waitMs: 0, isTaken: true });
    expect(channels.reserve('other', once, 2_000)).toEqual({ waitMs: 0, isTaken: true });
    expect(channels.reserve('one', once, 2_000)).toEqual({ waitMs: 1_050, isTaken: true });
    for (let tries = 0; tries < 3; tries += 1)
      expect(channels.reserve('one', once, 2_000)).toEqual({ waitMs: 2_100, isTaken: false });
  });

  it('asks for nothing where nothing is said', () => {
    const channels = createChannelPace({ now: () => 5_000_000 });
    for (let nth = 0; nth < 1_000; nth += 1)
      expect(channels.reserve('one', [], 0)).toEqual({ waitMs: 0, isTaken: true });
  });
});
