/** What a sentence was taken for, and in which language it was answered. Nothing of the sentence, and nobody. */
export interface RatedAs {
  readonly label: string;
  readonly locale: string;
}

/** How often answers helped, on one day (`YYYY-MM-DD`, UTC). */
export interface RatingCount extends RatedAs {
  readonly day: string;
  readonly good: number;
  readonly bad: number;
}

/** Thumbs up or down on answers. Who pressed is not kept, nor which answer, once it is counted. */
export interface Ratings {
  /** The answer of this name may be rated until then, on the machine's clock. */
  expect(organisationId: string, answer: string, as: RatedAs, until: Date): Promise<void>;
  /** What the answer was given for; null when it is none, or was rated before. Of many who ask at once, one is told. */
  take(organisationId: string, answer: string): Promise<RatedAs | null>;
  /** Counts one more. */
  count(organisationId: string, as: RatedAs, day: string, good: boolean): Promise<void>;
  /** The counts from a day on, in order of day, label and language. */
  since(organisationId: string, day: string): Promise<RatingCount[]>;
}
