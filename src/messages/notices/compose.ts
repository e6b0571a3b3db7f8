import type { Ports } from '../../application/ports/index.js';
import type { Reader } from '../../application/queries/views.js';
import type { Delivery } from '../../domain/delivery.js';
import type { Message } from '../message.js';
import { composeAnnouncement } from './composeAnnouncement.js';
import { composeForEngagement } from './composeForEngagement.js';
import { composeWithheld } from './composeWithheld.js';

/** What to say, and in whose language and on whose clock. */
export interface Composed {
  readonly message: Message;
  readonly reader: Reader;
}

/**
 * What a delivery says, made when it leaves from what is true then. `cancel`: there is nothing true left to say: the
 * engagement is in another state, the mission is cancelled or over, the person asked for silence, the moment has passed.
 */
export async function compose(ports: Ports, delivery: Delivery): Promise<Composed | 'cancel'> {
  const composed = await composeSubject(ports, delivery);
  if (composed === 'cancel') return composed;
  return { ...composed, reader: { ...composed.reader, now: ports.clock.now() } };
}

function composeSubject(ports: Ports, delivery: Delivery): Promise<Composed | 'cancel'> {
  const { subject } = delivery;
  if (subject.kind === 'announcement') return composeAnnouncement(ports, delivery, subject.announcementId);
  if (subject.kind === 'announcement.withheld') return composeWithheld(ports, delivery, subject);
  return composeForEngagement(ports, delivery, subject);
}
