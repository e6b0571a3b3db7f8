/** What a platform gave us when the app was installed in a workspace. */
export interface Installation {
  /** The workspace or the enterprise, as the platform calls it. */
  readonly externalId: string;
  /** The platform's own installation, its tokens included: sealed by the platform's folder, opaque to everybody else. */
  readonly sealed: string;
  readonly installedAt: Date;
}

/** Installations, one a workspace. Only what is sealed is ever given to it. */
export interface Installations {
  /** Inserts, or takes the place of the one there. */
  save(installation: Installation): Promise<void>;
  /** Puts `by` in the place of exactly `sealed`; false when that is not there any more. `installedAt` stays. */
  replace(externalId: string, sealed: string, by: string): Promise<boolean>;
  find(externalId: string): Promise<Installation | null>;
  /** Erases it, unless it was installed after `installedBy`. */
  remove(externalId: string, installedBy: Date): Promise<void>;
  list(): Promise<Installation[]>;
}
