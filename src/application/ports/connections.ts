import type { GivableRole } from '../../domain/people/roles.js';

/** Where a directory has somebody's site. None of the rest of an address is kept. */
export const sitePlaces = ['work.locality', 'other.formatted', 'division', 'organization'] as const;
type SitePlace = (typeof sitePlaces)[number];

/** Whoever is in this group of the directory has this role. */
export interface GroupRole {
  readonly group: string;
  readonly role: GivableRole;
}

/** What is decided of a connection. */
export interface ConnectionSettings {
  readonly siteFrom: SitePlace;
  readonly groupRoles: readonly GroupRole[];
}

/** A directory that tells us of people by itself. What it told of is its own: no other connection sees it. */
export interface Connection extends ConnectionSettings {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: 'scim';
  /** As whoever installed it calls it; one of a company's has it. */
  readonly name: string;
}

/** What holds where nothing is decided. */
export const usualSettings: ConnectionSettings = { siteFrom: 'work.locality', groupRoles: [] };

/** Connections to directories, and the tokens that they come with. */
export interface Connections {
  /**
   * Makes it known, with a token. Of one of this name those settings that are said are taken over. The token of before stays valid
   * beside the new one, and no older one. Only fingerprints of tokens are kept. Gives the connection as it is then.
   */
  open(
    connection: Omit<Connection, keyof ConnectionSettings>,
    settings: Partial<ConnectionSettings>,
    token: string,
    at: Date,
  ): Promise<Connection>;
  find(organisationId: string, connectionId: string): Promise<Connection | null>;
  /** All of a company, by name, with when each of their tokens was made, the newest first. */
  list(organisationId: string): Promise<(Connection & { readonly tokensMadeAt: readonly Date[] })[]>;
  /** Takes over what is decided of it. Null when there is none. */
  decide(
    organisationId: string,
    connectionId: string,
    settings: Partial<ConnectionSettings>,
  ): Promise<Connection | null>;
  /** No token opens it any more; false when none did. What it told stays. */
  close(organisationId: string, connectionId: string): Promise<boolean>;
  /** Whose token it is; null for any other text. */
  byToken(token: string): Promise<Connection | null>;
}
