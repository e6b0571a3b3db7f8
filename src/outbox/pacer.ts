import type { Pace } from '../messages/pace.js';
import { type ChannelPace, createChannelPace } from './channelPace.js';
import { createSetbacks, type Setbacks } from './setbacks.js';
import type { Timing } from './timing.js';

/**
 * The way out of one workspace. Sends start at the platform's pace, and none while the platform has asked for a pause. It
 * outlives a drain, so that many short drains in a row keep the pace too.
 */
export interface Pacer extends Setbacks {
  /** The same for each channel and person. */
  readonly channels: ChannelPace;
  /** Waits for so many turns and takes them; returns early when `signal` is aborted. Who asks first goes first. */
  turn(pace: Pace, signal: AbortSignal, turns?: number): Promise<void>;
  /** How many turns are there within `ms` from now. */
  turnsWithin(pace: Pace, ms: number): number;
  /** Gives back a turn that was not used: whoever waits has it. */
  giveBack(pace: Pace): void;
  /** Nothing leaves for `ms` from now; a longer pause already begun stays. */
  pause(ms: number): void;
  /** For how many ms more nothing leaves; 0 when open. */
  pausedFor(): number;
  /** Nothing is looked up for `ms` from now, which may be asked for more rarely than sends; these go on. */
  pauseLookUps(ms: number): void;
  /** For how many ms more nothing is looked up; 0 when open. */
  lookUpsPausedFor(): number;
}

const msBetween = ({ perSecond }: Pace): number => 1_000 / perSecond;

export function createPacer(timing: Timing): Pacer {
  let nextTurn = 0;
  let pausedUntil = 0;
  let lookUpsPausedUntil = 0;
  let sooner = new AbortController();
  let line = Promise.resolve();

  /** A timer that is late does not slow us down. What was missed is made up for, a burst at most. */
  const opensAt = (pace: Pace): number =>
    Math.max(nextTurn, timing.now() - (pace.burst - 1) * msBetween(pace));

  async function take(pace: Pace, signal: AbortSignal, turns: number): Promise<void> {
    // No timer is finer than a millisecond.
    for (let wait = nextTurn - timing.now(); wait >= 1 && !signal.aborted; wait = nextTurn - timing.now())
      await sleep(wait, signal);
    nextTurn = opensAt(pace) + turns * msBetween(pace);
  }

  /** Not by `AbortSignal.any`: of a signal that lives long, it keeps a trace for each turn. */
  async function sleep(ms: number, signal: AbortSignal): Promise<void> {
    sooner = new AbortController();
    const wake = () => sooner.abort();
    signal.addEventListener('abort', wake);
    await timing.sleep(Math.ceil(ms), sooner.signal);
    signal.removeEventListener('abort', wake);
  }

  const pause = (ms: number): void => {
    pausedUntil = Math.max(pausedUntil, timing.now() + ms);
  };
  const pausedFor = (): number => Math.max(0, pausedUntil - timing.now());

  return {
    ...createSetbacks(pause, pausedFor),
    channels: createChannelPace(timing),
    turn(pace, signal, turns = 1) {
      line = line.then(() => take(pace, signal, turns));
      return line;
    },
    turnsWithin: (pace, ms) => {
      const first = Math.max(0, opensAt(pace) - timing.now());
      return first > ms
        ? 0
        : 1 + Math.floor((timing.now() + ms - Math.max(opensAt(pace), 0)) / msBetween(pace));
    },
    giveBack(pace) {
      nextTurn -= msBetween(pace);
      sooner.abort();
    },
    pause,
    pausedFor,
    pauseLookUps(ms) {
      lookUpsPausedUntil = Math.max(lookUpsPausedUntil, timing.now() + ms);
    },
    lookUpsPausedFor: () => Math.max(0, lookUpsPausedUntil - timing.now()),
  };
}
