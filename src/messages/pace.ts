/** So many in so many milliseconds. */
export interface Allowance {
  readonly count: number;
  readonly everyMs: number;
}

/** What a platform allows, as its operator sets it; what is not said is as the platform publishes it. */
export interface Rates {
  /** All messages of one workspace. */
  readonly workspace?: Allowance;
  /** Messages to one channel or person; each of them holds. */
  readonly channel?: readonly Allowance[];
}

/**
 * How fast one workspace is written to. A bucket of `burst` turns that fills with `perSecond`: in any time no more leaves
 * than both together. `channel`: what one channel or person takes.
 */
export interface Pace {
  readonly perSecond: number;
  readonly burst: number;
  readonly channel: readonly Allowance[];
}
