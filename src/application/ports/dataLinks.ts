/** A link that opens once what is held of somebody. */
export interface DataLink {
  readonly organisationId: string;
  readonly employeeId: string;
  /** Unguessable. Only a fingerprint of it is kept. */
  readonly key: string;
  /** UTC, on people's clock. */
  readonly until: Date;
}

/** Links to what is held of somebody. */
export interface DataLinks {
  open(link: DataLink): Promise<void>;
  /** Whose it is, the first time it is taken before its end; null ever after, and for any other key. */
  take(organisationId: string, key: string, now: Date): Promise<string | null>;
}
