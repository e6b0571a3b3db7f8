import type { SendOutcome } from '../messages/messenger.js';
import { findTarget, type Target } from './findTarget.js';
import type { Sending } from './inFlight.js';
import { later, type Outcome, redirected } from './outcome.js';
import type { SendContext } from './sendContext.js';

type Here = Extract<Target, { kind: 'here' }>;

/** First waits, in ms: a platform that is busy is asked again soon. A message in doubt is given time to arrive. */
const busyMs = 1_000;
const doubtMs = 5_000;

/**
 * What becomes of a row once the platform has answered. `resent`: it may have left before and the platform could not
 * tell, so this was its second time.
 */
export async function afterSend(
  context: SendContext,
  { delivery }: Sending,
  { identity, address }: Here,
  outcome: SendOutcome,
  resent: boolean,
): Promise<Outcome> {
  switch (outcome.kind) {
    case 'sent': {
      context.pacer.succeeded();
      const isNew = JSON.stringify(outcome.address) !== JSON.stringify(address);
      const learnt = identity && isNew ? { identityId: identity.id, address: outcome.address } : null;
      const end = { state: 'sent', at: context.deps.clock.now(), ref: outcome.ref } as const;
      return { end, inDoubt: resent, ...(learnt && { learnt }) };
    }
    case 'busy':
      if (outcome.alone) context.pacer.stumbled(outcome.retryAfterMs);
      else context.pacer.pause(outcome.retryAfterMs);
      return later(context, delivery, {
        code: outcome.code,
        inDoubt: resent,
        firstMs: busyMs,
        atLeastMs: outcome.retryAfterMs,
      });
    case 'unreachable':
      return otherChat(context, delivery, identity, outcome.code, resent);
    case 'failed':
      return { end: { state: 'failed', failure: outcome.code }, inDoubt: resent };
    case 'inDoubt':
      context.pacer.stumbled(doubtMs);
      // Sent twice without an answer: a third copy would do more harm than a failure that is reported.
      if (resent) return { end: { state: 'failed', failure: outcome.code }, inDoubt: true };
      return later(context, delivery, { code: outcome.code, inDoubt: true, firstMs: doubtMs, atLeastMs: 0 });
  }
}

/** The person is out of reach in this chat: it is remembered, and another chat of theirs is tried. */
async function otherChat(
  context: SendContext,
  delivery: Sending['delivery'],
  identity: Here['identity'],
  code: string,
  inDoubt: boolean,
): Promise<Outcome> {
  const { clock, identities } = context.deps;
  const ended: Outcome = { end: { state: 'unreachable', failure: code }, inDoubt };
  if (!identity) return ended;
  await identities.setReachability(delivery.organisationId, identity.id, 'unreachable');
  const next = await findTarget(context, delivery);
  if (next.kind === 'nowhere') return ended;
  if (next.kind === 'elsewhere') return redirected(context, next, inDoubt);
  return { end: { state: 'queued', notBefore: clock.now(), failure: 'otherAccount', inDoubt }, inDoubt };
}
