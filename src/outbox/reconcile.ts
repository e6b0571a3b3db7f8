import type { Trace } from '../application/ports/index.js';
import type { Address } from '../domain/organisations/workspace.js';
import type { Flight } from './inFlight.js';
import { sendTimeoutMs, type Way } from './sendContext.js';
import { within } from './within.js';

/**
 * What became of a message in doubt. A platform that has asked for patience is not asked before it is over, by none of
 * the rows of the workspace: `busy` then, at the price of no turn.
 */
export async function lookUp(way: Way, flight: Flight, address: Address): Promise<Trace> {
  const { timing, lane, messenger, workspace } = way;
  const wait = lane.lookUpsPausedFor();
  if (wait > 0) return { kind: 'busy', retryAfterMs: wait };
  flight.called = true;
  const { id: deliveryId, firstTakenAt: since } = flight.delivery;
  const lookup = { workspace: workspace.externalId, address, deliveryId, since };
  const trace = await within<Trace>(timing, sendTimeoutMs, () => messenger.find(lookup), { kind: 'silent' });
  if (trace.kind === 'busy') lane.pauseLookUps(trace.retryAfterMs);
  return trace;
}
