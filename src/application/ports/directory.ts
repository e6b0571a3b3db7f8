import type { Profile } from '../../domain/employee.js';
import type { Address, Platform } from '../../domain/workspace.js';

/** Who is in a workspace, as the platform tells it. A call may throw `DirectoryError`. */
export interface Directory {
  readonly platform: Platform;
  /** What the platform tells of one user; null when it knows none by this id today, or it is a bot. */
  profile(workspace: string, userId: string, address: Address | null): Promise<Profile | null>;
  /** Everyone there, guests and outsiders too, bots and leavers left out. Slack's member list; in Teams, nobody: the store knows who has the app. */
  members(workspace: string): AsyncIterable<Profile>;
  /** The channel's readable name and where to write, or null when the bot cannot post there. */
  channel(workspace: string, channelId: string): Promise<{ name: string; address: Address } | null>;
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
