import type { NeedsOf } from '../../application/ports/index.js';
import type { Delivery } from '../../domain/delivery.js';
import type { Reader } from '../../domain/people/reader.js';
import type { Message } from '../message.js';
import { composeAnnouncement } from './composeAnnouncement.js';
import { composeForEngagement } from './composeForEngagement.js';
import { composeWithheld } from './composeWithheld.js';

/** What to say, and in whose language and on whose clock. */
export interface Composed {
  readonly message: Message;
  readonly reader: Reader;
}

type ComposeNeeds = NeedsOf<typeof composeForEngagement> &
  NeedsOf<typeof composeAnnouncement> &
  NeedsOf<typeof composeWithheld>;

/**
 * What a delivery says, made when it leaves from what is true then. `cancel`: there is nothing true left to say. The
 * engagement is in another state, the mission is cancelled or over. The person asked for silence, or the moment has
 * passed.
 */
export async function compose(deps: ComposeNeeds, delivery: Delivery): Promise<Composed | 'cancel'> {
  const composed = await composeSubject(deps, delivery);
  if (composed === 'cancel') return composed;
  return { ...composed, reader: { ...composed.reader, now: deps.clock.now() } };
}

function composeSubject(deps: ComposeNeeds, delivery: Delivery): Promise<Composed | 'cancel'> {
  const { subject } = delivery;
  if (subject.kind === 'announcement') return composeAnnouncement(deps, delivery, subject.announcementId);
  if (subject.kind === 'announcement.withheld') return composeWithheld(deps, delivery, subject);
  return composeForEngagement(deps, delivery, subject);
}
