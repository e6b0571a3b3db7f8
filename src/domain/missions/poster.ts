/** A mission's page for people without a chat, behind a QR code. One of a mission is in use at a time. */
export interface Poster {
  readonly organisationId: string;
  readonly missionId: string;
  /** What opens it: on a wall, it is nobody's secret, and cannot be guessed. */
  readonly key: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** Sent to whoever asked for a place at a poster: it shows that the address is theirs. */
export interface SignUpLink {
  readonly id: string;
  readonly organisationId: string;
  readonly slotId: string;
  readonly name: string;
  /** As `readEmail` gives it. */
  readonly email: string;
  readonly locale: 'fr' | 'en';
  /** UTC, on people's clock. */
  readonly until: Date;
  /** When it was pressed, and in which turn; null before, and once more where something was to be asked first. */
  readonly pressed: Pressed | null;
  /** Whose place it led to; null until then. */
  readonly employeeId: string | null;
}

export interface Pressed {
  readonly at: Date;
  readonly ticket: number;
  readonly anyway: boolean;
  readonly answers: readonly string[];
}

const openMs = 60 * 60_000;

/** Long enough to look for the mail, short enough that one left behind signs nobody up. */
export const linkUntil = (now: Date): Date => new Date(now.getTime() + openMs);
