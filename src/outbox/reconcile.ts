import type { Address } from '../domain/organisations/workspace.js';
import type { Trace } from '../messages/messenger.js';
import type { Sending } from './inFlight.js';
import { type SendContext, sendTimeoutMs } from './sendContext.js';
import { within } from './within.js';

/**
 * What became of a message in doubt. A platform that has asked for patience is not asked before it is over, by none of
 * the rows of the workspace: `busy` then, at the price of no turn.
 */
export async function reconcile(context: SendContext, sending: Sending, address: Address): Promise<Trace> {
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
