/** What is asked elsewhere of a sentence that is not understood here. */
export interface SecondOpinion {
  /** Whether there is anybody to ask. */
  readonly isThere: boolean;
  /** Which of the choices a masked text is about. Null: none, or no answer in time. Never throws. */
  choose(text: string, choices: readonly string[]): Promise<string | null>;
}

/** Nobody is asked. */
export const noSecondOpinion: SecondOpinion = { isThere: false, choose: async () => null };
