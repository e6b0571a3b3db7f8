/** A group of a connected directory, and who is in it. */
export interface DirectoryGroup {
  readonly id: string;
  readonly organisationId: string;
  readonly connectionId: string;
  /** Unique within the connection, whatever the case. */
  readonly displayName: string;
  readonly externalId: string | null;
  /** Ids of entries of the same connection, each once. */
  readonly members: readonly string[];
  /** UTC. */
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Which groups are meant: those of which all of it holds. */
export interface GroupFilter {
  readonly id?: string;
  readonly displayName?: string;
  readonly externalId?: string;
  readonly member?: string;
}

/** A change to a group, one after the other as they were asked for. */
export type GroupChange =
  | { readonly kind: 'named'; readonly displayName: string }
  | { readonly kind: 'external'; readonly externalId: string | null }
  | { readonly kind: 'add' | 'remove' | 'replace'; readonly members: readonly string[] };
