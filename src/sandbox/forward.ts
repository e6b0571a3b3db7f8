import type { SandboxClock } from './clock.js';

/** What moving the clock needs to know of the bot. */
export interface Schedule {
  /** The earliest instant, strictly after `now`, at which the bot has something to do by itself; null when none. */
  nextDue(now: Date): Promise<Date | null>;
  /** Does all that is due by now; resolves when it is done and said. */
  settle(): Promise<void>;
}

/** More stops than the messages of a made-up company; keeps a broken schedule from holding the page for ever. */
const MAX_STOPS = 500;

/**
 * Moves the clock to `target`, stopping at each instant where something is due. A reminder of 9 am is said at 9 am,
 * even when the clock is moved by a day.
 */
export async function forward(clock: SandboxClock, schedule: Schedule, target: Date): Promise<void> {
  for (let stops = 0; stops < MAX_STOPS; stops += 1) {
    const due = await schedule.nextDue(clock.now());
    if (!due || due > target) break;
    await clock.forwardTo(due);
    await schedule.settle();
  }
  await clock.forwardTo(target);
  await schedule.settle();
}
