/** Where a directory has somebody's site. None of the rest of an address is kept. */
export const sitePlaces = ['work.locality', 'other.formatted', 'division', 'organization'] as const;
export type SitePlace = (typeof sitePlaces)[number];

/** A directory that tells us of people by itself. What it told of is its own: no other connection sees it. */
export interface Connection {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: 'scim';
  /** As whoever installed it calls it; one of a company's has it. */
  readonly name: string;
  readonly siteFrom: SitePlace;
}

/** Connections to directories, and the tokens that they come with. */
export interface Connections {
  /**
   * Makes it known, with a token. Of one of this name the settings are taken over. The token of before stays valid beside the new
   * one, and no older one. Only fingerprints of tokens are kept. Gives the connection as it is then.
   */
  open(connection: Connection, token: string, at: Date): Promise<Connection>;
  find(organisationId: string, connectionId: string): Promise<Connection | null>;
  /** Whose token it is; null for any other text. */
  byToken(token: string): Promise<Connection | null>;
}
