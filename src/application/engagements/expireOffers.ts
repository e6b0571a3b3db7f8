import type { Engagement } from '../../domain/engagements/engagement.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import type { Ports } from '../ports/index.js';
import { fillFreeSeats } from './fillFreeSeats.js';
import { scheduleNotices } from './scheduleNotices.js';

const batch = 200;

/** Ends the offers whose time is over, and offers each seat to the next in line. Called by the clock. */
export async function expireOffers(ports: Ports): Promise<void> {
  const over = await ports.engagements.listExpiredOffers(ports.clock.now(), batch);
  await eachByItself(ports, 'offer.notExpired', over, (engagement) => expireOffer(ports, engagement));
}

/** Ends one offer, unless it was answered meanwhile. */
export async function expireOffer(ports: Ports, engagement: Engagement): Promise<void> {
  const { organisationId, id, slotId, version } = engagement;
  const change = { state: 'expired', seat: null, offerExpiresAt: null } as const;
  const outcome = await ports.engagements.move(organisationId, id, ['offered'], change, version);
  if (outcome.kind !== 'moved') return;
  await scheduleNotices(ports, outcome.engagement);
  await fillFreeSeats(ports, organisationId, slotId);
}
