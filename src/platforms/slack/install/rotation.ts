import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Installation } from '@slack/bolt';
import type { Clock, Leases, Log } from '../../../application/ports/index.js';
import { failureOf, TokenError } from '../errors.js';
import type { FreshToken, Refresh } from './refresh.js';
import type { Vault } from './vault.js';

type Bot = NonNullable<Installation['bot']>;

export interface RotationDeps {
  readonly vault: Pick<Vault, 'read' | 'change'>;
  readonly refresh: Refresh;
  readonly leases: Leases;
  readonly clock: Clock;
  readonly log: Log;
}

/** A token is exchanged this long before it ends: far longer than a call with it takes. */
const marginMs = 10 * 60_000;
/** Longer than an exchange takes. Kept after one that failed, so that Slack is asked again no sooner. */
const leaseMs = 15_000;
/** How long we wait for the exchange of another process, when the old token is no longer good. */
const patienceMs = 5_000;
const lookEveryMs = 100;

const endsWithin = ({ refreshToken, expiresAt }: Bot, ms: number, clock: Clock): boolean =>
  refreshToken !== undefined && expiresAt !== undefined && expiresAt * 1000 - ms <= clock.now().getTime();

/** True when the token is rotated and about to end, or over. */
export const isEnding = (bot: Bot, clock: Clock): boolean => endsWithin(bot, marginMs, clock);

/**
 * Exchanges the token of a workspace that is ending, once among all processes: the refresh token is good for one
 * exchange (https://docs.slack.dev/authentication/using-token-rotation), and what it gave is kept before it is used.
 * Null when the app was removed meanwhile. Throws `TokenError` when the old one is over and there is no other.
 */
export function createRotation(deps: RotationDeps): (workspace: string) => Promise<string | null> {
  const running = new Map<string, Promise<string | null>>();
  return (workspace) => {
    const known = running.get(workspace);
    if (known) return known;
    const started = rotate(deps, workspace).finally(() => running.delete(workspace));
    running.set(workspace, started);
    return started;
  };
}

async function rotate(deps: RotationDeps, workspace: string): Promise<string | null> {
  const { vault, leases, clock } = deps;
  const [lease, owner] = [`slack.token:${workspace}`, randomUUID()];
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const now = Date.now();
    const ours = await leases.acquire(lease, owner, new Date(now), new Date(now + leaseMs));
    const bot = (await vault.read(workspace))?.installation.bot;
    if (ours && bot?.refreshToken && isEnding(bot, clock)) {
      const token = await exchange(deps, workspace, bot, bot.refreshToken);
      if (token.fresh) await leases.release(lease, owner);
      return token.value;
    }
    if (ours) await leases.release(lease, owner);
    if (!bot) return null;
    // Another process has done it, or is at it while the old one is still good.
    if (!endsWithin(bot, 0, clock)) return bot.token;
    if (now > deadline) throw new TokenError('token_not_refreshed');
    await wait(lookEveryMs);
  }
}

/** The next token; the old one when Slack does not give another and it is not over yet. */
async function exchange(
  deps: RotationDeps,
  workspace: string,
  bot: Bot,
  refreshToken: string,
): Promise<{ value: string | null; fresh: boolean }> {
  const { refresh, clock, log } = deps;
  try {
    const fresh = await refresh(refreshToken);
    return { value: await keep(deps, workspace, refreshToken, fresh), fresh: true };
  } catch (error) {
    log.error('slack.token.notRefreshed', { workspace, code: failureOf(error).code }, error);
    if (!endsWithin(bot, 0, clock)) return { value: bot.token, fresh: false };
    throw new TokenError('token_not_refreshed', { cause: error });
  }
}

/** Keeps what was exchanged for `spent`, unless the app was removed or installed again meanwhile. */
async function keep(
  { vault, clock }: RotationDeps,
  workspace: string,
  spent: string,
  { token, refreshToken, expiresInSeconds }: FreshToken,
): Promise<string | null> {
  const expiresAt = Math.floor(clock.now().getTime() / 1000) + expiresInSeconds;
  for (;;) {
    const opened = await vault.read(workspace);
    const bot = opened?.installation.bot;
    if (!opened || !bot) return null;
    if (bot.refreshToken !== spent) return bot.token;
    const changed = { ...opened.installation, bot: { ...bot, token, refreshToken, expiresAt } };
    if (await vault.change(opened, changed)) return token;
  }
}
