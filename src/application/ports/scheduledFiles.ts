import type {
  FileSource,
  FileTrouble,
  PeopleFileProblem,
  TroubleTold,
} from '../../domain/people/directory/fileRefusal.js';
import type { SyncMode } from '../../domain/people/directory/planSync.js';
import type { PeopleFileCounts } from './peopleFiles.js';

/** By what a server recognises the file that it gave. `of`: a digest of the address. */
export interface FileTags {
  readonly of: string;
  readonly etag: string | null;
  readonly modified: string | null;
}

/** A file that has come. `digest`: of all that is in it. */
export interface BroughtFile {
  readonly kind: 'file';
  readonly name: string;
  readonly digest: string;
  readonly bytes: Uint8Array;
  readonly tags: FileTags | null;
}

type FileLooked =
  | BroughtFile
  /** It is the one that is known. */
  | { readonly kind: 'same'; readonly tags: FileTags | null }
  | { readonly kind: 'trouble'; readonly code: FileTrouble };

/** What was read last, which is not to be given again. */
export interface KnownFile {
  readonly digest: string;
  readonly tags: FileTags | null;
}

/** Where files of people of a deployment's own company come from by themselves. */
export interface PeopleSource {
  readonly source: FileSource;
  readonly organisationId: string;
  /** What people call it: the folder's own name, or the host. */
  readonly name: string;
  /** Whether its files are everybody. */
  readonly mode: SyncMode;
  /** For how long it is left alone after it was looked at. */
  readonly everyMs: number;
  /** Null: nothing is there, or it may still be written. Never rejects for what the other side does. */
  look(known: KnownFile | null): Promise<FileLooked | null>;
}

/** How a file ended. `stopped`: too many would have left. `unread`: `code` says why. */
export interface FileRun {
  readonly at: Date;
  readonly name: string;
  readonly digest: string;
  readonly end: 'done' | 'stopped' | 'unread';
  readonly code: PeopleFileProblem | 'actionsAreNoList' | null;
  readonly counts: PeopleFileCounts | null;
  /** `percent`: as the company had decided then. */
  readonly stopped: { readonly leaving: number; readonly of: number; readonly percent: number } | null;
}

/** What is known of one source. */
export interface ScheduledFile {
  readonly lookedAt: Date | null;
  /** The last file that was read. */
  readonly run: FileRun | null;
  readonly tags: FileTags | null;
  /** Since when there is no file to be read; null while there is one. */
  readonly trouble: { readonly code: FileTrouble; readonly since: Date } | null;
  /** Troubles that admins were told of, or are to be. They stay once a trouble is over, for it may come back. */
  readonly troublesTold: readonly TroubleTold[];
  /** What admins are still to be told of. */
  readonly untold: 'run' | 'trouble' | null;
}

/** What is known of the sources of each company. */
export interface ScheduledFiles {
  find(organisationId: string, source: FileSource): Promise<ScheduledFile | null>;
  /** What is not named stays as it is. */
  note(organisationId: string, source: FileSource, change: Partial<ScheduledFile>): Promise<void>;
}
