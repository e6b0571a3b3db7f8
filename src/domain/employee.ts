import type { Locale } from './locale.js';
import type { Address, Platform } from './workspace.js';

/** One person of an organisation, whatever the chats. */
export interface Employee {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** Lower case; null when no platform gave one. Links the identities of one person. */
  readonly email: string | null;
  /** IANA zone of the person's own clock. */
  readonly timezone: string;
  readonly locale: Locale;
  /** The person asked for silence: no announcement and no reminder. */
  readonly muted: boolean;
}

/** An employee's account in one workspace. */
export interface Identity {
  readonly id: string;
  readonly organisationId: string;
  readonly workspaceId: string;
  readonly employeeId: string;
  readonly platform: Platform;
  /** The platform's own user id: Slack's `U…`, or the Entra object id. */
  readonly userId: string;
  /** Where to write to the person; null until the platform has told us. */
  readonly address: Address | null;
  /**
   * `unreachable`: the platform refused (blocked, uninstalled); `left`: no longer in the member list. Re-armed when the
   * person writes or installs again; who left also when the list tells of them again.
   */
  readonly reachability: 'reachable' | 'unreachable' | 'left';
  /** Somebody from outside whom the company invited: never told of missions on our own. */
  readonly guest: boolean;
  /** When the person last spoke to us; UTC. Null when only known from the member list. */
  readonly lastSeenAt: Date | null;
}

/** What a platform tells of one of its users. */
export interface Profile {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  /** IANA zone, when the platform knows it. */
  readonly timezone: string | null;
  readonly locale: Locale | null;
  readonly address: Address | null;
  readonly guest: boolean;
}

/** An e-mail as we compare it. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();
