import type { TokenOf } from '../calls.js';
import { TokenError } from '../errors.js';
import { createRotation, isEnding, type RotationDeps } from './rotation.js';
import { SealError } from './seal.js';
import type { Opened } from './vault.js';

/**
 * The token of each workspace that installed the app, good for the next minutes: one about to end is exchanged first,
 * whoever asks for it. Read from the store each time, so that an uninstall counts at once in every process.
 * Throws `TokenError` when there is one that cannot be had now.
 */
export function installedTokens(deps: RotationDeps): TokenOf {
  const { clock, log } = deps;

  async function read(workspace: string): Promise<Opened | null> {
    try {
      return await deps.vault.read(workspace);
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      log.error('slack.installation.unreadable', { workspace, code: error.code });
      throw new TokenError('token_unreadable', { cause: error });
    }
  }

  const rotate = createRotation({ ...deps, vault: { ...deps.vault, read } });
  return async (workspace) => {
    const bot = (await read(workspace))?.installation.bot;
    if (!bot) return null;
    return isEnding(bot, clock) ? rotate(workspace) : bot.token;
  };
}
