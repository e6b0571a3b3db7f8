import type { SandboxClock } from '../clock.js';
import { forward, type Schedule } from '../forward.js';
import type { ClockState, Move, Moved, Received } from '../wire.js';
import { Refusal } from './refusals.js';

const HOUR_MS = 3_600_000;
/** Far enough for any reminder of a mission, near enough to be reached in a moment. */
const MAX_MOVE_MS = 400 * 24 * HOUR_MS;
const LENGTHS = { hour: HOUR_MS, day: 24 * HOUR_MS } as const;

/** What the page can do with the sandbox's time. */
export interface ClockActs {
  state(): Promise<ClockState>;
  /** Tells who received what meanwhile as well. */
  move(move: Move): Promise<Moved>;
}

/** One move at a time: two pages that push the clock together would make it jump twice. */
export function clockActs(
  clock: SandboxClock,
  schedule: Schedule,
  watch: () => () => readonly Received[],
): ClockActs {
  let moving = false;
  const state = async (): Promise<ClockState> => {
    const now = clock.now();
    const next = await schedule.nextDue(now);
    return { now: now.toISOString(), next: next?.toISOString() ?? null };
  };
  return {
    state,
    move: async (move) => {
      if (moving) throw new Refusal(409, 'The clock is moving already: wait a moment.');
      moving = true;
      const received = watch();
      try {
        await forward(clock, schedule, await targetOf(move, clock.now(), schedule));
      } finally {
        moving = false;
      }
      return { ...(await state()), received: received() };
    },
  };
}

async function targetOf(move: Move, now: Date, schedule: Schedule): Promise<Date> {
  const target = 'to' in move ? new Date(move.to) : await after(move.by, now, schedule);
  if (target <= now) throw new Refusal(409, 'The clock only moves forward: choose a later time.');
  if (target.getTime() - now.getTime() > MAX_MOVE_MS)
    throw new Refusal(409, 'This is more than a year away: choose an earlier time.');
  return target;
}

async function after(by: 'hour' | 'day' | 'next', now: Date, schedule: Schedule): Promise<Date> {
  if (by !== 'next') return new Date(now.getTime() + LENGTHS[by]);
  const next = await schedule.nextDue(now);
  if (!next) throw new Refusal(409, 'Nothing is planned: sign somebody up for a mission first.');
  return next;
}
