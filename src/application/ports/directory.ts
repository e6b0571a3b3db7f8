import type { Readers } from '../../domain/announcements/readers.js';
import type { Address, Platform } from '../../domain/organisations/workspace.js';
import type { Profile } from '../../domain/people/employee.js';

/** Who is in a workspace, as the platform tells it. A call may throw `DirectoryError`. */
export interface Directory {
  readonly platform: Platform;
  /** `members` tells nobody, whoever is there: people are asked about one by one. */
  readonly listsNobody?: boolean;
  /** Its forms have a picker of their own, which knows every channel as it is now. */
  readonly picksChannels?: boolean;
  /** Where a browser opens somebody's conversation with the bot; null where that is not known. Nobody is asked. */
  chatUrl?(workspace: string, address: Address): string | null;
  /** What the platform tells of one user. Null when it knows none by this id today, or it is a bot. */
  profile(workspace: string, userId: string, address: Address | null): Promise<Profile | null>;
  /** Everyone there, guests and outsiders too, bots and leavers left out. Slack's member list; in Teams, nobody: the store knows who has the app. */
  members(workspace: string): AsyncIterable<Profile>;
  /**
   * What the platform tells of a channel now. Null when it is none, as a personal chat, or the bot cannot post there.
   * `known`: where we would write, when we have heard of it.
   */
  channel(workspace: string, channelId: string, known: Address | null): Promise<ChannelProfile | null>;
}

/** A channel as its platform tells of it. */
export interface ChannelProfile {
  /** Null when the platform does not tell. */
  readonly name: string | null;
  readonly address: Address;
  readonly readers: Readers;
}

/** The platform did not answer, or refused. `code` is the platform's own error code. */
export class DirectoryError extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`The platform's directory did not answer (${code})`, options);
    this.name = 'DirectoryError';
  }
}
