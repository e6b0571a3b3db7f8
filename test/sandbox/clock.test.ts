import { startClock } from '../../src/sandbox/clock.js';
import { forward } from '../../src/sandbox/forward.js';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;

/** A clock whose computer stands at noon, with what it saved. */
async function clockAtNoon(saved: number | null = null) {
  const memory = { saved };
  const clock = await startClock(
    {
      load: async () => memory.saved,
      save: async (aheadMs) => {
        memory.saved = aheadMs;
      },
    },
    () => NOON,
  );
  return { clock, memory };
}

describe('the clock of the sandbox', () => {
  it('shows the real time at first', async () => {
    const { clock } = await clockAtNoon();
    expect(clock.now().getTime()).toBe(NOON);
  });

  it('moves forward and remembers it after a restart', async () => {
    const { clock, memory } = await clockAtNoon();
    await clock.forwardTo(new Date(NOON + HOUR));
    const restarted = await clockAtNoon(memory.saved);
    expect(restarted.clock.now().getTime()).toBe(NOON + HOUR);
  });

  it('never goes back', async () => {
    const { clock } = await clockAtNoon(2 * HOUR);
    await clock.forwardTo(new Date(NOON + HOUR));
    expect(clock.now().getTime()).toBe(NOON + 2 * HOUR);
  });

  it('does not trust a saved time in the past', async () => {
    const { clock } = await clockAtNoon(-HOUR);
    expect(clock.now().getTime()).toBe(NOON);
  });
});

describe('moving the clock', () => {
  it('stops wherever something is due, then goes on to the end', async () => {
    const { clock } = await clockAtNoon();
    const due = [NOON + HOUR, NOON + 3 * HOUR, NOON + 30 * HOUR].map((ms) => new Date(ms));
    const settledAt: number[] = [];
    const schedule = {
      nextDue: async (now: Date) => due.find((each) => each > now) ?? null,
      settle: async () => void settledAt.push((clock.now().getTime() - NOON) / HOUR),
    };
    await forward(clock, schedule, new Date(NOON + 24 * HOUR));
    expect(settledAt).toEqual([1, 3, 24]);
  });

  it('does what became due on the way', async () => {
    const { clock } = await clockAtNoon();
    const due = [NOON + HOUR];
    const said: number[] = [];
    const schedule = {
      nextDue: async (now: Date) => {
        const next = due.find((each) => each > now.getTime());
        return next === undefined ? null : new Date(next);
      },
      settle: async () => {
        const hours = (clock.now().getTime() - NOON) / HOUR;
        said.push(hours);
        if (hours === 1) due.push(NOON + 2 * HOUR);
      },
    };
    await forward(clock, schedule, new Date(NOON + 5 * HOUR));
    expect(said).toEqual([1, 2, 5]);
  });
});
