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

/** What a connection comes with. Either of the two opens it, in its own way: decision 0061. */
export interface Credentials {
  /** Sent with each request. */
  readonly token: string;
  /** Exchanged for access tokens. Sent with no other request. */
  readonly clientSecret: string;
}

/** Opens a connection for a while. */
export interface AccessToken {
  readonly token: string;
  readonly until: Date;
}

/** What was last heard of a connection, to within half a minute. */
export interface Heard {
  readonly askedAt: Date | null;
  /** When a request of it last changed something. */
  readonly changedAt: Date | null;
  /** Why a request was last refused, by its code: nothing of what was sent is kept. */
  readonly refused: { readonly at: Date; readonly code: string } | null;
}

/** What holds where nothing is decided. */
export const usualSettings: ConnectionSettings = { siteFrom: 'work.locality', groupRoles: [] };

interface ConnectionNews {
  readonly tokensMadeAt: readonly Date[];
  readonly heard: Heard;
}

/** Connections to directories, and the tokens that they come with. */
export interface Connections {
  /**
   * Makes it known, with credentials. Of one of this name those settings that are said are taken over. The credentials of before stay
   * valid beside the new ones, and no older ones. Only fingerprints of them are kept. Gives the connection as it is then.
   */
  open(
    connection: Omit<Connection, keyof ConnectionSettings>,
    settings: Partial<ConnectionSettings>,
    credentials: Credentials,
    at: Date,
  ): Promise<Connection>;
  find(organisationId: string, connectionId: string): Promise<Connection | null>;
  /** All of a company, by name, with when their tokens were made, the newest first, and what was last heard. */
  list(organisationId: string): Promise<(Connection & ConnectionNews)[]>;
  /** It has asked for something. Of what is noted twice, or by two at once, the latest stays. Of one that is gone nothing is kept. */
  noteHeard(
    organisationId: string,
    connectionId: string,
    heard: { readonly at: Date; readonly changed: boolean; readonly refused: string | null },
  ): Promise<void>;
  /** Takes over what is decided of it. Null when there is none. */
  decide(
    organisationId: string,
    connectionId: string,
    settings: Partial<ConnectionSettings>,
  ): Promise<Connection | null>;
  /** Nothing opens it any more; false when nothing did. What it told stays. */
  close(organisationId: string, connectionId: string): Promise<boolean>;
  /** Whose token it is; null for any other text. */
  byToken(token: string): Promise<Connection | null>;
  /** Keeps an access token of a client: the id of a connection, with a secret of it. Null for any other pair: nothing is kept then. */
  grant(clientId: string, clientSecret: string, access: AccessToken): Promise<Connection | null>;
  /** Whose access token it is, until its end, and while the secret that it was given for is valid. */
  byAccess(token: string, now: Date): Promise<Connection | null>;
}
