import type { SyncMode } from '../../domain/people/directory/planSync.js';
import type { PeopleFileCounts, PeopleFileProblem } from './peopleFiles.js';

/** A file in a folder that whoever runs the service watches. `digest`: of all that is in it. */
export interface FolderFile {
  readonly name: string;
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** The folder of a deployment's own company. */
export interface PeopleFolder {
  readonly organisationId: string;
  /** Whether its files are everybody. */
  readonly mode: SyncMode;
  /**
   * The newest file, once it has stayed the same between two looks; null while there is none. `known`: the digest of the last one
   * that was done, which is not given again, and not read again either. `tooLarge`: it is not read.
   */
  newest(known: string | null): Promise<FolderFile | 'tooLarge' | null>;
}

/** How a file of the folder ended. `stopped`: too many would have left. `unread`: `code` says why. */
export interface FolderRun {
  readonly at: Date;
  readonly digest: string;
  readonly end: 'done' | 'stopped' | 'unread';
  readonly code: PeopleFileProblem | 'actionsAreNoList' | null;
  readonly counts: PeopleFileCounts | null;
}

/** The last run of each company's folder. */
export interface FolderRuns {
  last(organisationId: string): Promise<FolderRun | null>;
  note(organisationId: string, run: FolderRun): Promise<void>;
}
