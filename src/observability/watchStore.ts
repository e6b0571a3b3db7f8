import type {
  Deliveries,
  Engagements,
  Ratings,
  Store,
  WebhookDeliveries,
} from '../application/ports/index.js';
import { fewValues } from './fewValues.js';
import type { Meters } from './meters.js';

/** The same store; what it has written about sign-ups, deliveries and webhooks is counted, what it refused is not. */
export function watchStore(store: Store, meters: Meters): Store {
  return {
    ...store,
    engagements: watchEngagements(store.engagements, meters),
    deliveries: watchDeliveries(store.deliveries, meters),
    ratings: watchRatings(store.ratings, meters),
    webhookDeliveries: watchWebhooks(store.webhookDeliveries, meters),
  };
}

function watchEngagements(engagements: Engagements, { signUps, engagementChanges }: Meters): Engagements {
  return {
    ...engagements,
    async insert(engagement, line) {
      const outcome = await engagements.insert(engagement, line);
      if (outcome.kind === 'inserted') signUps.inc({ state: engagement.state });
      return outcome;
    },
    async move(...change) {
      const outcome = await engagements.move(...change);
      if (outcome.kind === 'moved') engagementChanges.inc({ state: outcome.engagement.state });
      return outcome;
    },
  };
}

function watchRatings(ratings: Ratings, meters: Meters): Ratings {
  const few = fewValues();
  return {
    ...ratings,
    async count(organisationId, as, day, good) {
      await ratings.count(organisationId, as, day, good);
      meters.ratings.inc({ label: few(as.label), locale: as.locale, helped: good ? 'yes' : 'no' });
    },
  };
}

function watchDeliveries(deliveries: Deliveries, meters: Meters): Deliveries {
  const few = fewValues();
  return {
    ...deliveries,
    async settle(delivery, end) {
      const settled = await deliveries.settle(delivery, end);
      if (!settled) return false;
      const { platform } = delivery;
      meters.deliveries.inc({ platform, state: end.state });
      if ('failure' in end) meters.setbacks.inc({ platform, code: few(end.failure) });
      return true;
    },
  };
}

function watchWebhooks(
  webhookDeliveries: WebhookDeliveries,
  { webhookTries, webhookSetbacks }: Meters,
): WebhookDeliveries {
  const few = fewValues();
  return {
    ...webhookDeliveries,
    async settle(delivery, end) {
      const settled = await webhookDeliveries.settle(delivery, end);
      if (!settled) return false;
      webhookTries.inc({ state: end.state });
      if ('failure' in end) webhookSetbacks.inc({ code: few(end.failure) });
      return true;
    },
  };
}
