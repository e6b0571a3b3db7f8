import type { DeliveryEnd } from '../application/ports/index.js';
import type { Delivery } from '../domain/delivery.js';
import type { Address } from '../domain/organisations/workspace.js';
import type { Target } from './findTarget.js';
import type { Outbox } from './sendContext.js';

/** A row is tried this many times at most; with the waits below, that spans about an hour. */
const maxAttempts = 8;

const longestMs = 30 * 60_000;
const growth = 4;

/**
 * How long to wait, in ms, before a row's next attempt. `firstMs` after the first, four times more after each, at
 * most half an hour. Up to a quarter more comes at random: what failed together does not come back together. Never
 * less than `atLeastMs`, which the platform asked for.
 */
function backoffMs(attempts: number, firstMs: number, atLeastMs: number, random: number): number {
  const grown = Math.min(longestMs, firstMs * growth ** Math.max(0, attempts - 1));
  return Math.round(Math.max(atLeastMs, grown) + (grown / 4) * random);
}

/** How a lease on a row ends, and whether the message may have arrived more often than we know. */
export interface Outcome {
  readonly end: DeliveryEnd;
  readonly inDoubt: boolean;
  /** Where the platform says the person is written to from now on. */
  readonly learnt?: { readonly identityId: string; readonly address: Address };
}

type Waiting = Pick<Outbox, 'deps' | 'timing'>;

/** Back in the queue after a wait that grows with each attempt, or failed when it was tried often enough. */
export function later(
  { deps, timing }: Waiting,
  { attempts }: Delivery,
  why: { code: string; inDoubt: boolean; firstMs: number; atLeastMs: number },
): Outcome {
  const { code, inDoubt, firstMs, atLeastMs } = why;
  if (attempts >= maxAttempts) return { end: { state: 'failed', failure: code }, inDoubt };
  const wait = backoffMs(attempts, firstMs, atLeastMs, timing.random());
  const notBefore = new Date(deps.clock.now().getTime() + wait);
  return { end: { state: 'queued', notBefore, failure: code, inDoubt }, inDoubt };
}

/**
 * In doubt, and back in the queue until the platform may be asked what became of it. Waiting for that costs no attempt.
 * The row ends when it is told, or when what it says is no longer true.
 */
export function untilTold({ deps }: Pick<Waiting, 'deps'>, retryAfterMs: number): Outcome {
  const notBefore = new Date(deps.clock.now().getTime() + retryAfterMs);
  return {
    end: { state: 'queued', notBefore, failure: 'lookUp', inDoubt: true, untried: true },
    inDoubt: true,
  };
}

/** Back in the queue as it was, which costs no attempt: this process may not send it, another one will. */
export function putBack({ notBefore, failure }: Delivery, inDoubt: boolean, code: string): Outcome {
  return { end: { state: 'queued', notBefore, failure: failure ?? code, inDoubt, untried: true }, inDoubt };
}

/** Back in the queue until its channel or person may be written to again. */
export function untilTurn({ deps }: Pick<Waiting, 'deps'>, { inDoubt }: Delivery, waitMs: number): Outcome {
  const notBefore = new Date(deps.clock.now().getTime() + waitMs);
  return { end: { state: 'queued', notBefore, failure: 'channelPace', inDoubt, untried: true }, inDoubt };
}

/** For a person who cannot be reached in this chat. In the queue of another chat of theirs, or the end of it. */
export function redirected(
  { deps }: Waiting,
  target: Extract<Target, { kind: 'elsewhere' | 'nowhere' }>,
  inDoubt: boolean,
): Outcome {
  if (target.kind === 'nowhere') return { end: { state: 'unreachable', failure: target.code }, inDoubt };
  const { workspaceId, platform } = target;
  const notBefore = deps.clock.now();
  return {
    end: { state: 'queued', notBefore, failure: 'otherChat', inDoubt, workspaceId, platform },
    inDoubt,
  };
}
