/** What a key may be used for. `webhooks`: to say where what happens is sent. `assistant`: to let one ask for people. */
export const keyScopes = ['read', 'write', 'webhooks', 'assistant'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** A key of a company's, for other software. The key itself is known to nobody but whoever was given it. */
export interface ApiKey {
  readonly id: string;
  readonly organisationId: string;
  /** What people call it; unique among those of the company that are in use. */
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** UTC, as the next two. */
  readonly createdAt: Date;
  /** To a minute; null while it was never used. */
  readonly lastUsedAt: Date | null;
  /** Null while it is in use. */
  readonly revokedAt: Date | null;
}

/** So many characters a name has at most. */
export const keyNameLongest = 60;
