import type { FileMissions } from '../imports/fileMissions.js';

/** What was read of a file and shown. `id`: of what is in it. */
export interface ImportPlan extends FileMissions {
  readonly id: string;
  /** Sites of its missions where nobody works. */
  readonly unknownSites: readonly string[];
}

/** What became of a file: how many missions were made, and how many there were before. */
export interface ImportDone {
  readonly created: number;
  readonly existing: number;
}

/** When the missions of what was shown began to be made, and how many were there before. Whoever presses again goes on from it. */
export interface ImportBegun {
  /** UTC, on people's clock. */
  readonly at: Date;
  readonly existing: number;
}

/** An import that somebody has opened, behind a link. */
export interface MissionImport {
  readonly organisationId: string;
  readonly employeeId: string;
  /** UTC, on people's clock. */
  readonly until: Date;
  /** Null until a file was read, and once it is done. */
  readonly plan: ImportPlan | null;
  /** Null until somebody presses the button, and once it is done. */
  readonly begun: ImportBegun | null;
  readonly done: ImportDone | null;
}

/** Imports of missions, each behind a link of its own. */
export interface MissionImports {
  /** `key`: unguessable. Only a fingerprint of it is kept. */
  open(
    link: Pick<MissionImport, 'organisationId' | 'employeeId' | 'until'> & { readonly key: string },
  ): Promise<void>;
  /** The one of this key before its end; null for any other. */
  find(organisationId: string, key: string, now: Date): Promise<MissionImport | null>;
  /** What was read, in the place of what was read before. Not of one that is done. */
  keep(organisationId: string, key: string, plan: ImportPlan): Promise<void>;
  /** Its missions begin to be made. Who says so first of what was read holds, and is given back; null when it is done. */
  begin(organisationId: string, key: string, begun: ImportBegun): Promise<ImportBegun | null>;
  /** It is done, and what was read is kept no longer. Who says so first holds. */
  finish(organisationId: string, key: string, done: ImportDone): Promise<void>;
  /** Nothing is left of this person's. */
  forget(organisationId: string, employeeId: string): Promise<void>;
}
