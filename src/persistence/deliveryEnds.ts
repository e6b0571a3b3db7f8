import type { DeliveryEnd } from '../application/ports/index.js';
import type { Delivery } from '../domain/delivery.js';

/**
 * What the end of a lease sets. The doubt is what `delivery` says: as claimed, or as the caller has found out since.
 * A row put back says its own.
 */
export function fieldsOfEnd(delivery: Delivery, end: DeliveryEnd): Partial<Delivery> {
  const ended = { state: end.state, leaseUntil: null, inDoubt: delivery.inDoubt } as const;
  switch (end.state) {
    case 'sent':
      return { ...ended, sentAt: end.at, sentRef: end.ref, failure: null };
    case 'failed':
    case 'unreachable':
      return { ...ended, failure: end.failure };
    case 'cancelled':
      return ended;
    case 'queued':
      return {
        ...ended,
        notBefore: end.notBefore,
        failure: end.failure,
        inDoubt: end.inDoubt,
        ...(end.untried && { attempts: delivery.attempts - 1 }),
        ...(end.workspaceId !== undefined && { workspaceId: end.workspaceId }),
        ...(end.platform !== undefined && { platform: end.platform }),
      };
  }
}
