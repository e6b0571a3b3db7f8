/** What was last said to one person, whichever chat they use. One row each: what is said next takes its place. */
export interface Dialogue {
  readonly organisationId: string;
  readonly employeeId: string;
  /** When the event that it answers was accepted; UTC, on people's clock. Of two answers, the newer event's stays. */
  readonly askedAt: Date;
  /** When it was said; UTC, on people's clock. */
  readonly saidAt: Date;
  /** What was asked and shown, as plain JSON. Whoever reads it checks it: another version may have written it. */
  readonly content: unknown;
}

/** Where people and the bot left off. Rows delete themselves some days after they were written. */
export interface Dialogues {
  find(organisationId: string, employeeId: string): Promise<Dialogue | null>;
  /** Keeps this one, unless that of a newer event is kept already. Doing it twice is as good as once. */
  keep(dialogue: Dialogue): Promise<void>;
  forget(organisationId: string, employeeId: string): Promise<void>;
}
