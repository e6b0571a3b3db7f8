import type { Engagement } from '../../domain/engagements/engagement.js';
import { isPart } from '../../domain/engagements/pair.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import { settlePair } from '../pairs/settlePair.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { endEngagement } from './endEngagement.js';

const batch = 200;

type ExpireNeeds = NeedsOf<typeof endEngagement> & NeedsOf<typeof settlePair>;

/** Ends what is over of the offers and of what colleagues were asked. Each seat is offered to the next in line. Called by the clock. */
export async function expireOffers(deps: ExpireNeeds & Needs<'log'>): Promise<void> {
  const over = await deps.engagements.listExpiredOffers(deps.clock.now(), batch);
  await eachByItself(deps, 'offer.notExpired', over, (engagement) => expireOffer(deps, engagement));
}

/** Ends one offer, or what one colleague was asked, unless it was answered meanwhile. */
export async function expireOffer(deps: ExpireNeeds, engagement: Engagement): Promise<void> {
  if (!isPart(engagement)) await endEngagement(deps, engagement, 'expire', 'system');
  else if (engagement.state === 'invited') await endEngagement(deps, engagement, 'unpair', 'system');
  // Who asked follows the colleague, who is among those that expire.
  else await settlePair(deps, engagement);
}
