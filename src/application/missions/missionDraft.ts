import type { Question } from '../../domain/missions/questions.js';

/** A half-day that an organiser wants. `id`: the one that it was; null: a new one. Instants are UTC. */
export interface SlotDraft {
  readonly id: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  /** Below this many people it makes no sense; null when it always does. */
  readonly minimum: number | null;
}

/** What an organiser says of a mission. */
export interface MissionDraft {
  readonly title: string;
  readonly nonprofit: string;
  readonly summary: string;
  readonly place: string;
  /** Empty where nothing is to be brought, or nobody said. */
  readonly bring: string;
  /** At least one, in the order of the form. Those of the mission that are not named stay as they are. */
  readonly slots: readonly SlotDraft[];
  /** Those given up, by their id. */
  readonly dropped: readonly string[];
  readonly skills: string[];
  readonly questions: readonly Question[];
  /** Whose it is to be; empty: the whole company's. Null where that was not asked: it stays as it is. */
  readonly sites: readonly string[] | null;
}
