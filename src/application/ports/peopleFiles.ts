import type { ColumnMeant, RememberedColumns } from '../../domain/people/directory/columns.js';
import type { DayOrder } from '../../domain/people/directory/dayOrder.js';
import type { PeopleFileProblem } from '../../domain/people/directory/fileRefusal.js';
import type { PeopleList } from '../../domain/people/directory/peopleList.js';
import type { SyncMode } from '../../domain/people/directory/planSync.js';

/** The columns of a file, as they are understood. */
interface ReadColumns extends RememberedColumns {
  /** By what was said of a file with the same ones. */
  readonly isRemembered: boolean;
}

/** `headings`: those that are there, if any are. What they are can be said. */
export interface UnreadPeople {
  readonly kind: 'unreadable';
  readonly code: PeopleFileProblem;
  readonly headings: ReadColumns | null;
}

/** What is kept of a file: the columns that mean something, and no other. */
export interface OpenedPeople {
  readonly kind: 'opened';
  /** Without a line end in any. */
  readonly kept: readonly string[];
  readonly headings: ReadColumns;
}

/** Reads files of people. */
export interface PeopleReader {
  /** `said`: what its columns are. `remembered`: what was said of files before. */
  open(
    bytes: Uint8Array,
    known: { readonly said: readonly ColumnMeant[]; readonly remembered: readonly RememberedColumns[] },
  ): Promise<OpenedPeople | UnreadPeople>;
  /** Whom it tells of. `dates`: which comes first, where somebody said so. */
  read(
    kept: readonly string[],
    dates: DayOrder | null,
  ): Promise<(PeopleList & { readonly kind: 'people'; readonly ignored: readonly number[] }) | UnreadPeople>;
}

/** What a file would change, or has changed, in figures. */
export interface PeopleFileCounts {
  readonly added: number;
  readonly changed: number;
  readonly back: number;
  readonly leaving: number;
  readonly unchanged: number;
  readonly past: number;
  readonly refused: number;
}

/** Which of the things that a file could change somebody said yes to. */
export interface PeopleFileBegun {
  readonly seen: string;
  readonly mode: SyncMode | null;
  readonly counts: PeopleFileCounts;
}

export interface PeopleFileDone {
  readonly counts: PeopleFileCounts;
  readonly notDone: number;
  readonly unknownManagers: number;
}

/** A file of people that an admin sent, until it is done. */
export interface PeopleFile {
  readonly id: string;
  readonly organisationId: string;
  /** Who sent it. */
  readonly employeeId: string;
  readonly name: string;
  /** UTC, on people's clock. */
  readonly until: Date;
  /** As `PeopleReader` keeps it, a line each; null once it is done. */
  readonly kept: string | null;
  /** Null until somebody says yes. */
  readonly begun: PeopleFileBegun | null;
  readonly done: PeopleFileDone | null;
}

/** Files of people, for as long as they are decided upon. */
export interface PeopleFiles {
  open(file: Omit<PeopleFile, 'begun' | 'done'> & { readonly kept: string }): Promise<void>;
  /** Before its end; null for any other. */
  find(organisationId: string, fileId: string, now: Date): Promise<PeopleFile | null>;
  /** What was said yes to begins to be done. Not of one that is done. */
  begin(organisationId: string, fileId: string, begun: PeopleFileBegun): Promise<void>;
  /** It is done, and nothing that was in it is kept any longer. Who says so first holds. */
  finish(organisationId: string, fileId: string, done: PeopleFileDone): Promise<void>;
  /** Nothing of it is kept, unless it has begun. */
  drop(organisationId: string, fileId: string): Promise<void>;
  /** Nothing is left of what this person sent. */
  forget(organisationId: string, employeeId: string): Promise<void>;
}
