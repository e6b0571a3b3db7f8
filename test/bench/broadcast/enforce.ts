import type { Allowance, Rates } from '../../../src/messages/pace.js';

/** A platform that counts what it is sent in every window, and says for how long it takes nothing more. */
export interface Enforced {
  /** Counts a message, or gives the ms to wait when it is one too many. */
  take(channel: string, now: number): number | null;
}

/** The moments of the last messages, as many as an allowance counts. */
class Window {
  private readonly moments: Float64Array;
  private next = 0;
  constructor(private readonly allowance: Allowance) {
    this.moments = new Float64Array(allowance.count).fill(Number.NEGATIVE_INFINITY);
  }
  waitAt = (now: number): number => (this.moments[this.next] ?? 0) + this.allowance.everyMs - now;
  add(now: number): void {
    this.moments[this.next] = now;
    this.next = (this.next + 1) % this.moments.length;
  }
}

/** Windows of each channel are kept while they matter: short ones only are, here. */
export function enforce({ workspace, channel = [] }: Rates): Enforced {
  const whole = workspace ? [new Window(workspace)] : [];
  const channels = new Map<string, Window[]>();
  return {
    take(name, now) {
      const own = channels.get(name) ?? channel.map((allowance) => new Window(allowance));
      channels.set(name, own);
      const wait = Math.max(...[...whole, ...own].map((window) => window.waitAt(now)));
      if (wait > 0) return wait;
      for (const window of [...whole, ...own]) window.add(now);
      return null;
    },
  };
}
