import type { Allowance } from '../messages/pace.js';
import type { Timing } from './timing.js';

/** When somebody, or a channel, may be written to again. */
export interface ChannelPace {
  /**
   * The next turn of a channel: how long to wait for it, in ms. It is taken when that is `atMostMs` at most. Turns are
   * given in the order in which they are asked for.
   */
  reserve(
    channel: string,
    allowed: readonly Allowance[],
    atMostMs: number,
  ): { readonly waitMs: number; readonly isTaken: boolean };
}

/** One message may travel faster than the one before it. */
const margin = 1.05;
/** Whoever was written to a few times is forgotten after so long. A busy thread is when its windows are over. */
const rememberedMs = 30_000;
const sweepEvery = 500;

/** Each allowance holds in every window of its length, wherever it begins. */
export function createChannelPace(timing: Pick<Timing, 'now'>): ChannelPace {
  const turns = new Map<string, number[]>();
  let reserved = 0;

  function sweep(allowed: readonly Allowance[]): void {
    reserved += 1;
    if (reserved % sweepEvery > 0) return;
    for (const [channel, past] of turns) if (isOver(past, allowed, timing.now())) turns.delete(channel);
  }

  return {
    reserve(channel, allowed, atMostMs) {
      sweep(allowed);
      const now = timing.now();
      const past = turns.get(channel) ?? [];
      const at = allowed.reduce(
        (soonest, { count, everyMs }) => Math.max(soonest, (past.at(-count) ?? 0) + everyMs * margin),
        now,
      );
      const waitMs = Math.ceil(at - now);
      if (waitMs > atMostMs) return { waitMs, isTaken: false };
      const most = Math.max(0, ...allowed.map(({ count }) => count));
      if (most > 0) turns.set(channel, [...past, at].slice(-most));
      return { waitMs, isTaken: true };
    },
  };
}

/** A window that is not half used does not outlive its first half minute. */
function isOver(past: readonly number[], allowed: readonly Allowance[], now: number): boolean {
  const last = past.at(-1) ?? 0;
  return allowed.every(({ count, everyMs }) => {
    const counts = past.length >= count / 2 ? everyMs * margin : Math.min(everyMs, rememberedMs);
    return last + counts < now;
  });
}
