import type { Engagement } from '../../domain/engagements/engagement.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { endEngagement } from './endEngagement.js';

const batch = 200;

type ExpireNeeds = NeedsOf<typeof endEngagement>;

/** Ends the offers whose time is over, and offers each seat to the next in line. Called by the clock. */
export async function expireOffers(deps: ExpireNeeds & Needs<'log'>): Promise<void> {
  const over = await deps.engagements.listExpiredOffers(deps.clock.now(), batch);
  await eachByItself(deps, 'offer.notExpired', over, (engagement) => expireOffer(deps, engagement));
}

/** Ends one offer, unless it was answered meanwhile. */
export async function expireOffer(deps: ExpireNeeds, engagement: Engagement): Promise<void> {
  await endEngagement(deps, engagement, 'expire', 'system');
}
