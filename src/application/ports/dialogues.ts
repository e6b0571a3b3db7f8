import type { Carrier } from '../../domain/organisations/workspace.js';

/** A list as it was last shown to somebody, and where it stands. */
interface ShownList {
  readonly platform: Carrier;
  /** The platform's own id of the workspace. */
  readonly workspace: string;
  /** What shows it anew, as plain JSON. Whoever reads it checks it. */
  readonly list: unknown;
  /** What the platform calls its message; plain JSON. */
  readonly ref: unknown;
}

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
  /** Absent when no list was shown. */
  readonly list?: ShownList;
}

/** Where people and the bot left off. Rows delete themselves some days after they were written. */
export interface Dialogues {
  find(organisationId: string, employeeId: string): Promise<Dialogue | null>;
  /** Keeps this one, unless that of a newer event is kept already. Doing it twice is as good as once. */
  keep(dialogue: Omit<Dialogue, 'list'>): Promise<void>;
  /** Keeps the list that was shown last, beside what was said. */
  keepList(organisationId: string, employeeId: string, list: ShownList): Promise<void>;
  forget(organisationId: string, employeeId: string): Promise<void>;
}
