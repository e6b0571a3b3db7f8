import { SealError } from '../../../application/seal.js';
import type { Tokens } from '../calls.js';
import { isTokenRefusal, TokenError } from '../errors.js';
import { isRefreshRefusal } from './refresh.js';
import { createRotation, isEnding, type RotationDeps } from './rotation.js';
import type { Opened, Vault } from './vault.js';

interface Deps extends RotationDeps {
  readonly vault: Vault;
  /** `auth.test`. Throws the SDK's errors. */
  readonly ask: (token: string) => Promise<unknown>;
  /** The app was removed, and the event that says so has not come: what was installed by then is forgotten. */
  readonly onGone: (externalId: string, installedBy: Date) => Promise<void>;
}

/**
 * The token of each workspace that installed the app, good for the next minutes. One about to end is exchanged first,
 * whoever asks for it. Read from the store each time, so that an uninstall counts at once in every process.
 */
export function installedTokens(deps: Deps): Tokens {
  const { clock, log, onGone } = deps;

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
  return {
    async of(workspace) {
      const bot = (await read(workspace))?.installation.bot;
      if (!bot) return null;
      return isEnding(bot, clock) ? rotate(workspace) : bot.token;
    },
    async refused(workspace, token) {
      const opened = await read(workspace);
      const bot = opened?.installation.bot;
      // Exchanged or installed again meanwhile: the next call has that one.
      if (bot && bot.token !== token) return true;
      const outcome = bot && (await (bot.refreshToken ? renew(workspace, bot.token) : test(bot.token)));
      if (outcome === 'alive') return bot?.refreshToken !== undefined;
      if (outcome === 'unknown') return true;
      await onGone(workspace, opened?.installedAt ?? clock.now());
      log.warn('slack.installation.gone', { workspace });
      return true;
    },
  };

  /** One token of a rotation may be revoked while the app stays installed: what counts is whether it gets another. */
  async function renew(workspace: string, refused: string): Promise<'alive' | 'gone' | 'unknown'> {
    try {
      return (await rotate(workspace, refused)) === null ? 'gone' : 'alive';
    } catch (error) {
      return error instanceof TokenError && isRefreshRefusal(error.cause) ? 'gone' : 'unknown';
    }
  }

  /** A refusal may be about the call: nothing is forgotten before Slack has said it of the token alone. */
  async function test(token: string): Promise<'alive' | 'gone' | 'unknown'> {
    try {
      await deps.ask(token);
      return 'alive';
    } catch (error) {
      return isTokenRefusal(error) ? 'gone' : 'unknown';
    }
  }
}
