/** `link`: lets somebody into the console once. `session`: they are in. */
export type ConsoleKeyKind = 'link' | 'session';

/** What lets one person into the console. */
export interface ConsoleKey {
  readonly organisationId: string;
  readonly employeeId: string;
  readonly kind: ConsoleKeyKind;
  /** Unguessable. Only a fingerprint of it is kept. */
  readonly key: string;
  /** UTC, on people's clock. */
  readonly until: Date;
}

/** Links into the console, and who is in. Neither kind opens what the other does. */
export interface ConsoleKeys {
  open(key: ConsoleKey): Promise<void>;
  /** Whose link it is, the first time it is taken before its end. Null ever after, and for any other key. */
  takeLink(organisationId: string, key: string, now: Date): Promise<string | null>;
  /** Who is in by this key; null once it has ended. */
  findSession(organisationId: string, key: string, now: Date): Promise<string | null>;
  /** The session of this key is over. */
  endSession(organisationId: string, key: string): Promise<void>;
  /** None of this person's keys opens anything any more. */
  forget(organisationId: string, employeeId: string): Promise<void>;
}
