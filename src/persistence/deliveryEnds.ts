import type { DeliveryEnd } from '../application/ports/index.js';
import type { Delivery } from '../domain/delivery.js';

/**
 * What the end of a lease sets. A message sent keeps the doubt its claim came with, unless the caller has found out
 * and says so in `delivery`.
 */
export function fieldsOfEnd(delivery: Delivery, end: DeliveryEnd): Partial<Delivery> {
  const ended = { state: end.state, leaseUntil: null } as const;
  switch (end.state) {
    case 'sent':
      return { ...ended, sentAt: end.at, sentRef: end.ref, failure: null, inDoubt: delivery.inDoubt };
    case 'failed':
    case 'unreachable':
      return { ...ended, failure: end.failure, inDoubt: delivery.inDoubt };
    case 'cancelled':
      return ended;
    case 'queued':
      return {
        ...ended,
        notBefore: end.notBefore,
        failure: end.failure,
        inDoubt: end.inDoubt,
        ...(end.workspaceId !== undefined && { workspaceId: end.workspaceId }),
        ...(end.platform !== undefined && { platform: end.platform }),
      };
  }
}
