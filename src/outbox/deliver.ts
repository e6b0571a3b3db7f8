import type { Needs } from '../application/ports/index.js';
import type { Delivery } from '../domain/delivery.js';
import { notices } from '../domain/notices.js';
import type { Address } from '../domain/organisations/workspace.js';
import { firstFree, isQuiet } from '../domain/time/freeTime.js';
import type { SendOutcome, Trace } from '../messages/messenger.js';
import { compose } from '../messages/notices/compose.js';
import { afterSend } from './afterSend.js';
import { findTarget } from './findTarget.js';
import type { Sending } from './inFlight.js';
import { later, type Outcome, putBack, redirected, untilTold } from './outcome.js';
import { maySend, type Outbox, type SendContext, sendTimeoutMs } from './sendContext.js';
import { within } from './timing.js';

const silent: SendOutcome = { kind: 'inDoubt', code: 'noAnswer' };
const retryMs = 5_000;

/**
 * Takes one claimed row as far as it goes now. Looked up when it may have left, dropped when it is no longer true,
 * redirected, or sent. Writes nothing on the row: the caller settles it. Throws what the store throws.
 */
export async function deliver(context: SendContext, sending: Sending): Promise<Outcome> {
  const { deps, timing, messenger, workspace } = context;
  const { delivery } = sending;
  const { target, prepared } = await prepare(context, delivery);
  const trace =
    target.kind === 'here' && delivery.inDoubt ? await reconcile(context, sending, target.address) : null;
  if (trace?.kind === 'found') {
    return { end: { state: 'sent', at: deps.clock.now(), ref: trace.ref }, inDoubt: false };
  }
  const inDoubt = delivery.inDoubt && trace?.kind !== 'absent';
  const composed = prepared ?? (await compose(deps, delivery));
  if (composed === 'cancel') return { end: { state: 'cancelled' }, inDoubt };
  if (target.kind === 'notNow') {
    return later(context, delivery, { code: target.code, inDoubt, firstMs: retryMs, atLeastMs: 0 });
  }
  if (target.kind !== 'here') return redirected(context, target, inDoubt);
  if (trace?.kind === 'busy') return untilTold(context, trace.retryAfterMs);
  if (trace?.kind === 'silent') {
    return later(context, delivery, { code: 'lookUp', inDoubt, firstMs: retryMs, atLeastMs: 0 });
  }
  const morning = await quietUntil(context.recently.deps, delivery);
  if (morning) {
    return { end: { state: 'queued', notBefore: morning, failure: 'quietHours', inDoubt }, inDoubt };
  }
  const before = messenger.requestsBefore(target.address);
  if (before > 0) await context.pacer.turn(messenger.pace, context.stop, before);
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

/**
 * Where a message goes, and what it says unless that is looked at later. For a person both are quick, and read some
 * of the same. What was so a moment ago will do there. A channel is asked about first.
 */
async function prepare(context: SendContext, delivery: Delivery) {
  if (delivery.inDoubt || delivery.recipient.kind === 'channel') {
    return { target: await findTarget(context, delivery), prepared: null };
  }
  const look = async (outbox: Outbox) => {
    const [target, prepared] = await Promise.all([
      findTarget(outbox, delivery),
      compose(outbox.deps, delivery),
    ]);
    return { target, prepared };
  };
  const recent = await look(context.recently);
  return recent.target.kind === 'here' && recent.prepared !== 'cancel' ? recent : look(context);
}

/**
 * What became of a message in doubt. A platform that has asked for patience is not asked before that is over, for any
 * row of the workspace. `busy` then, at the price of no turn.
 */
async function reconcile(context: SendContext, sending: Sending, address: Address): Promise<Trace> {
  const { timing, pacer, messenger, workspace } = context;
  const wait = pacer.lookUpsPausedFor();
  if (wait > 0) return { kind: 'busy', retryAfterMs: wait };
  sending.called = true;
  const { id: deliveryId, firstTakenAt: since } = sending.delivery;
  const lookup = { workspace: workspace.externalId, address, deliveryId, since };
  const trace = await within<Trace>(timing, sendTimeoutMs, () => messenger.find(lookup), { kind: 'silent' });
  if (trace.kind === 'busy') pacer.pauseLookUps(trace.retryAfterMs);
  return trace;
}

/**
 * Until when (UTC) a message has to wait, or null when it may leave. What is late leaves neither in the person's night nor
 * in hours of their own. What was planned for them does. An announcement was planned for everybody. It leaves in the
 * night that its organiser chose, and in nobody's own quiet.
 */
export async function quietUntil(
  deps: Needs<'clock' | 'employees' | 'organisations'>,
  delivery: Delivery,
): Promise<Date | null> {
  const { organisationId, recipient, subject, notBefore } = delivery;
  if (recipient.kind !== 'employee' || !notices[subject.kind].mayWait) return null;
  const { employees, organisations } = deps;
  const [employee, organisation] = await Promise.all([
    employees.find(organisationId, recipient.employeeId),
    organisations.find(organisationId),
  ]);
  if (!employee || !organisation) return null;
  const { timezone, preferences: own = {} } = employee;
  const night = organisation.policy.quietHours;
  const now = deps.clock.now();
  const forAll = notices[subject.kind].about === 'announcement';
  const planned = isQuiet(notBefore, timezone, { night, own: forAll ? {} : own });
  const held = planned ? { night: noNight, own: forAll ? own : {} } : { night, own };
  if (!isQuiet(now, timezone, held)) return null;
  const free = firstFree(now, timezone, { night, own });
  return free ?? new Date(now.getTime() + weekMs);
}

const noNight = { from: '00:00', to: '00:00' };
const weekMs = 7 * 24 * 60 * 60_000;
