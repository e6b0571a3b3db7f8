import type { Question } from '../../domain/missions/questions.js';

/** What an organiser says of a mission. Instants are UTC. */
export interface MissionDraft {
  readonly title: string;
  readonly nonprofit: string;
  readonly summary: string;
  readonly place: string;
  /** Empty where nothing is to be brought, or nobody said. */
  readonly bring: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly skills: string[];
  readonly questions: readonly Question[];
}
