import type { SentRef } from '../application/ports/index.js';
import type { Delivery } from '../domain/delivery.js';
import type { Address } from '../domain/workspace.js';
import { sendTimeoutMs, type Way } from './way.js';
import { within } from './within.js';

/**
 * Whether a message in doubt has arrived: its reference, `absent`, `unknown` when the platform cannot tell, or `later`
 * when it did not answer.
 */
export function lookUp(
  { timing, messenger, workspace }: Way,
  { id: deliveryId }: Delivery,
  address: Address,
): Promise<SentRef | 'absent' | 'unknown' | 'later'> {
  const asked = { workspace: workspace.externalId, address, deliveryId };
  return within<SentRef | 'absent' | 'unknown' | 'later'>(
    timing,
    sendTimeoutMs,
    () => messenger.find(asked),
    'later',
  );
}
