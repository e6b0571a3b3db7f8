import type { FramingDraft, NonprofitDraft } from '../missions/framingDraft.js';
import type { MissionDraft } from '../missions/missionDraft.js';

/** What a file has: a table lines, and JSON missions one after the other. Both are counted. */
export type FileUnit = 'line' | 'mission';

/** A mission that a file asks for, with all its half-days. */
export interface WantedMission {
  /** The lines of the file that tell of it, in order. */
  readonly lines: readonly number[];
  /** What the file calls it; null where it has no name of its own. */
  readonly reference: string | null;
  readonly draft: MissionDraft;
  /** IANA zone that its times are meant in. */
  readonly timezone: string;
  readonly framing: FramingDraft;
  /** What the file says of the nonprofit. Where more is known already, that stays. */
  readonly nonprofit: NonprofitDraft;
}

/** What is wrong with a line. `field`: in which column; null: with all of it. `other`: the line that it is about as well. */
export interface LineProblem {
  readonly field: string | null;
  readonly code: string;
  readonly other?: number;
}

/** A line of which nothing becomes a mission. */
export interface RefusedLine {
  readonly line: number;
  readonly title: string;
  readonly problems: readonly LineProblem[];
}

/** What a file says, line by line. */
export interface FileMissions {
  readonly unit: FileUnit;
  readonly wanted: readonly WantedMission[];
  readonly refused: readonly RefusedLine[];
  /** Headings of columns that mean nothing to us. */
  readonly notRead: readonly string[];
}
