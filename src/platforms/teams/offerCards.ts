import type { Log } from '../../application/ports/index.js';
import type { Reader } from '../../domain/people/reader.js';
import type { Message } from '../../messages/message.js';
import type { InFlight } from '../shared/inFlight.js';
import type { TeamsAddress, TeamsSent } from './address.js';
import type { Calls } from './calls.js';
import { faultOf } from './errors.js';
import { render } from './render/index.js';

/** Where an offer stands. */
interface Place {
  readonly address: TeamsAddress;
  readonly sent: TeamsSent;
}

/** The offers of late: one that was answered in words, or has passed, is brought up to date where it stands. */
export interface OfferCards {
  remember(message: Message, place: Place): void;
  /** Something is said of an engagement: its offer follows in its own time. `pressed`: the card that gives way to it anyhow. */
  follow(message: Message | null, reader: Reader, pressed: string | null): void;
}

const KEPT = 5_000;

/** Keeps the last few thousand. Those of before a restart, or of another process, stay as they are. */
export function createOfferCards(calls: Calls, log: Log, working: InFlight): OfferCards {
  const places = new Map<string, Place>();
  const update = async ({ address, sent }: Place, message: Message, reader: Reader): Promise<void> => {
    try {
      await calls.replace(address, sent, render(message, reader));
    } catch (error) {
      log.warn('teams.cardNotUpdated', { code: faultOf(error).code });
    }
  };
  return {
    remember(message, place) {
      if (message.kind !== 'engagement.offered') return;
      places.set(engagementOf(message), place);
      const [oldest] = places.keys();
      if (places.size > KEPT && oldest !== undefined) places.delete(oldest);
    },
    follow(message, reader, pressed) {
      for (const [id, { sent }] of places) if (sent.activityId === pressed) places.delete(id);
      if (!message || message.kind === 'engagement.offered') return;
      const place = places.get(engagementOf(message));
      if (!place) return;
      places.delete(engagementOf(message));
      working.track(update(place, message, reader));
    },
  };
}

/** The engagement that a message is about; empty when it is about none, or asks first. */
function engagementOf(message: Message): string {
  if (!('engagement' in message) || message.kind === 'engagement.leaveConfirm') return '';
  return message.engagement.standing.engagementId;
}
