import type { SendOutcome } from '../messages/messenger.js';
import { compose } from '../messages/notices/compose.js';
import { afterSend } from './afterSend.js';
import { findTarget } from './findTarget.js';
import type { Sending } from './inFlight.js';
import { later, type Outcome, putBack, redirected, untilTold } from './outcome.js';
import { quietUntil } from './quietUntil.js';
import { reconcile } from './reconcile.js';
import { maySend, type SendContext, sendTimeoutMs } from './sendContext.js';
import { within } from './within.js';

const silent: SendOutcome = { kind: 'inDoubt', code: 'noAnswer' };
const retryMs = 5_000;

/**
 * Takes one claimed row as far as it goes now: looked up when it may have left, dropped when it is no longer true,
 * redirected, or sent. Writes nothing on the row: the caller settles it. Throws what the store throws.
 */
export async function deliver(context: SendContext, sending: Sending): Promise<Outcome> {
  const { deps, timing, messenger, workspace } = context;
  const { delivery } = sending;
  const target = await findTarget(context, delivery);
  const trace =
    target.kind === 'here' && delivery.inDoubt ? await reconcile(context, sending, target.address) : null;
  if (trace?.kind === 'found') {
    return { end: { state: 'sent', at: deps.clock.now(), ref: trace.ref }, inDoubt: false };
  }
  const inDoubt = delivery.inDoubt && trace?.kind !== 'absent';
  const composed = await compose(deps, delivery);
  if (composed === 'cancel') return { end: { state: 'cancelled' }, inDoubt };
  if (target.kind === 'notNow') {
    return later(context, delivery, { code: target.code, inDoubt, firstMs: retryMs, atLeastMs: 0 });
  }
  if (target.kind !== 'here') return redirected(context, target, inDoubt);
  if (trace?.kind === 'busy') return untilTold(context, trace.retryAfterMs);
  if (trace?.kind === 'silent') {
    return later(context, delivery, { code: 'lookUp', inDoubt, firstMs: retryMs, atLeastMs: 0 });
  }
  const morning = await quietUntil(deps, delivery);
  if (morning) {
    return { end: { state: 'queued', notBefore: morning, failure: 'quietHours', inDoubt }, inDoubt };
  }
  if (!maySend(context, sending)) return putBack(delivery, inDoubt, 'interrupted');
  if (inDoubt) deps.log.warn('delivery.inDoubt', { deliveryId: delivery.id, attempts: delivery.attempts });
  const outgoing = {
    ...composed,
    workspace: workspace.externalId,
    address: target.address,
    deliveryId: delivery.id,
  };
  sending.called = true;
  sending.said = composed;
  const outcome = await within(timing, sendTimeoutMs, () => messenger.send(outgoing), silent);
  return afterSend(context, sending, target, outcome, inDoubt);
}
