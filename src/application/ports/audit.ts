import type { AuditLine } from '../../domain/audit/auditLine.js';

/** A part of the log, the newest first: of one mission, about one person, or of missions and no person. */
export interface AuditAsked {
  readonly ofMissions?: boolean;
  readonly missionId?: string | undefined;
  readonly personId?: string | undefined;
  /** Those right after this place in the log, towards the past. */
  readonly olderThan?: string | undefined;
  /** Those right before this place, towards now. */
  readonly newerThan?: string | undefined;
  readonly limit: number;
}

/**
 * What was done, by whom and when. Append-only: nothing here changes a line. A line is born beside the change that it tells
 * of, in the same write, and copied here. Neither is without the other, whenever a process dies.
 */
export interface Audit {
  /** Keeps a line; what is there already under its id stays. */
  write(line: AuditLine): Promise<void>;
  /** It stands here: it goes from beside its change. */
  clear(line: AuditLine): Promise<void>;
  /** Lines that stand beside their changes since before `before`, of every organisation: for the repair pass only. */
  listUnwritten(before: Date, limit: number): Promise<AuditLine[]>;
  list(organisationId: string, asked: AuditAsked): Promise<AuditLine[]>;
  /** All of it, the oldest first: for whoever takes it away as a file. */
  all(organisationId: string): AsyncIterable<AuditLine>;
  /** Who is erased goes by one pseudonym from now on, as who did it or otherwise. */
  forget(organisationId: string, employeeId: string): Promise<void>;
  /** Every organisation that has lines: for the clock only. */
  organisations(): Promise<string[]>;
  /** What is older is gone. */
  forgetBefore(organisationId: string, before: Date): Promise<void>;
}
