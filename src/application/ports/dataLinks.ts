export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file about a mission; null: of what was done by all who organise. */
export interface Export {
  readonly missionId: string | null;
  readonly format: ExportFormat;
}

/** A link that opens once what is held of somebody, or a file that an organiser asked for. */
export interface DataLink {
  readonly organisationId: string;
  readonly employeeId: string;
  /** Unguessable. Only a fingerprint of it is kept. */
  readonly key: string;
  /** UTC, on people's clock. */
  readonly until: Date;
  /** What it gives; absent when that is what is held of them. */
  readonly gives?: Export;
}

/** Links to what is held of somebody. */
export interface DataLinks {
  open(link: DataLink): Promise<void>;
  /** Whose it is, the first time it is taken before its end; null ever after, and for any other key. */
  take(organisationId: string, key: string, now: Date): Promise<string | null>;
  /** The same of an export, with whoever asked for it. Neither kind of link opens the other. */
  takeExport(
    organisationId: string,
    key: string,
    now: Date,
  ): Promise<(Export & { readonly employeeId: string }) | null>;
  /** None of this person's links opens any more. */
  forget(organisationId: string, employeeId: string): Promise<void>;
}
