import type { Platform } from '../../domain/organisations/workspace.js';

/** A file that somebody has sent to the bot, as their platform tells of it. Untrusted. */
export interface SentFile {
  readonly platform: Platform;
  readonly workspace: string;
  /** By what the platform gives it out. */
  readonly ref: string;
  readonly name: string;
}

/** `notAllowed`: the app may not read files there. `gone`: it is there no more, or not to be had now. */
export type NoFile = 'tooLarge' | 'notAllowed' | 'gone';

/** Files that people send in a chat. */
export interface ChatFiles {
  /** Its bytes, read no further than `atMost`. Never throws. */
  read(file: SentFile, atMost: number): Promise<Uint8Array | NoFile>;
}
