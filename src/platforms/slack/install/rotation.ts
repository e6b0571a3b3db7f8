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

/** A token is exchanged this long before it ends, as Slack's own libraries do. An outage of Slack's may be shorter. */
const marginMs = 2 * 3_600_000;
/** Longer than an exchange takes. Kept after one that failed, so that Slack is asked again no sooner. */
const leaseMs = 15_000;
/** How long we wait for the exchange of another process, when the old token is no longer good. */
const patienceMs = 5_000;
const lookEveryMs = 100;

const endsWithin = ({ refreshToken, expiresAt }: Bot, ms: number, clock: Clock): boolean =>
  refreshToken !== undefined && expiresAt !== undefined && expiresAt * 1000 - ms <= clock.now().getTime();

/** True when the token is rotated and about to end, or over. */
export const isEnding = (bot: Bot, clock: Clock): boolean => endsWithin(bot, marginMs, clock);

/** The token of a workspace, exchanged when it is about to end. So is the one that Slack does not take (`refused`). */
export type Rotate = (workspace: string, refused?: string) => Promise<string | null>;

/**
 * Exchanges once among all processes. A refresh token is good for one exchange, and what it gave is kept before it is
 * used. After a crash in between the lease lapses. The old one, which Slack takes for a short while more, is
 * exchanged again. https://docs.slack.dev/authentication/using-token-rotation Null when the app was removed
 * meanwhile. Throws `TokenError` when the old one is over and there is no other.
 */
export function createRotation(deps: RotationDeps): Rotate {
  const running = new Map<string, Promise<string | null>>();
  return (workspace, refused) => {
    const known = running.get(workspace);
    if (known) return known;
    const started = rotate(deps, workspace, refused).finally(() => running.delete(workspace));
    running.set(workspace, started);
    return started;
  };
}

async function rotate(
  deps: RotationDeps,
  workspace: string,
  refused: string | undefined,
): Promise<string | null> {
  const { vault, leases, clock } = deps;
  const isGood = (bot: Bot) => bot.token !== refused && !endsWithin(bot, 0, clock);
  const [lease, owner] = [`slack.token:${workspace}`, randomUUID()];
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const now = Date.now();
    const ours = await leases.acquire(lease, owner, new Date(now), new Date(now + leaseMs));
    const bot = (await vault.read(workspace))?.installation.bot;
    if (ours && bot?.refreshToken && (bot.token === refused || isEnding(bot, clock))) {
      const fresh = await exchange(deps, workspace, bot.refreshToken, isGood(bot));
      if (fresh === 'old') return bot.token;
      await leases.release(lease, owner);
      return fresh.token;
    }
    if (ours) await leases.release(lease, owner);
    if (!bot) return null;
    // Another process has done it, or is at it while the old one is still good.
    if (isGood(bot)) return bot.token;
    if (now > deadline) throw new TokenError('token_not_refreshed');
    await wait(lookEveryMs);
  }
}

/** The next token, null when the app was removed meanwhile. `old` when Slack gives none and the old one is still good. */
async function exchange(
  deps: RotationDeps,
  workspace: string,
  refreshToken: string,
  isOldGood: boolean,
): Promise<{ token: string | null } | 'old'> {
  try {
    const fresh = await deps.refresh(refreshToken);
    return { token: await keep(deps, workspace, refreshToken, fresh) };
  } catch (error) {
    deps.log.error('slack.token.notRefreshed', { workspace, code: failureOf(error).code }, error);
    if (isOldGood) return 'old';
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
