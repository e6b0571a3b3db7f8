import type { Timing } from '../../../src/outbox/timing.js';
import type { MovableClock } from '../../support/world.js';

/** Time that passes only when a test lets it: people's clock and the machine's show the same. */
export interface TestTime {
  readonly timing: Timing;
  /** Lets time pass, jumping from one awaited moment to the next, until `done`; fails after `limitMs`. */
  until(done: () => boolean, limitMs?: number): Promise<void>;
  /** Lets this much time pass. */
  pass(ms: number): Promise<void>;
}

const settled = async () => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

export function createTime(clock: MovableClock): TestTime {
  const sleepers = new Set<{ at: number; wake: () => void }>();
  const now = () => clock.now().getTime();
  const next = () => [...sleepers].sort((a, b) => a.at - b.at)[0];
  const moveTo = (at: number) => {
    if (at > now()) clock.moveTo(new Date(at).toISOString());
    for (const sleeper of [...sleepers]) if (sleeper.at <= now()) sleeper.wake();
  };
  const asleep = (ms: number, wake: () => void) => {
    const sleeper = { at: now() + Math.max(0, ms), wake };
    sleepers.add(sleeper);
    return sleeper;
  };
  return {
    timing: {
      now,
      after(ms, act) {
        const sleeper = asleep(ms, () => {
          sleepers.delete(sleeper);
          act();
        });
        return () => void sleepers.delete(sleeper);
      },
      random: () => 0.5,
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          if (signal.aborted) return resolve();
          const wake = () => {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', wake);
            resolve();
          };
          const sleeper = asleep(ms, wake);
          signal.addEventListener('abort', wake);
        }),
    },
    async until(done, limitMs = 4 * 60 * 60_000) {
      const end = now() + limitMs;
      for (await settled(); !done(); await settled()) {
        const sleeper = next();
        if (!sleeper || sleeper.at > end) throw new Error('It did not happen, and nothing more will');
        moveTo(sleeper.at);
      }
    },
    async pass(ms) {
      const end = now() + ms;
      for (await settled(); ; await settled()) {
        const sleeper = next();
        if (!sleeper || sleeper.at > end) break;
        moveTo(sleeper.at);
      }
      moveTo(end);
      await settled();
    },
  };
}
