import type { Phase } from './plan.js';
import type { Answer } from './slack.js';

/** One way of signing people up. */
export interface Contestant {
  readonly name: string;
  /** Makes ready what the phase needs; gives the act that signs up its person of this index. */
  prepare(phase: Phase): Promise<(index: number) => Promise<boolean>>;
  /** Who of the phase has got an answer since; null when the end of the act is the answer. */
  answers(sinceMs: number): Promise<readonly Answer[] | null>;
  /** How many people of the phase hold a place by now. */
  confirmed(phase: Phase): Promise<number>;
}
