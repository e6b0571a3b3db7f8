import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Slack wants its acknowledgement within 3 s. */
const acceptBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const answerBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Everything that is counted, in a register of its own: an app that is stopped takes its figures with it. */
export function createMeters() {
  const register = new Registry();
  const registers = [register];
  return {
    register,
    events: new Counter({
      name: 'etincelle_events_total',
      help: 'Lines of the operator’s log, written or not, by their code.',
      labelNames: ['code', 'level'],
      registers,
    }),
    platformErrors: new Counter({
      name: 'etincelle_platform_errors_total',
      help: 'Log lines that carry a platform’s error code, by the line’s code and the platform’s.',
      labelNames: ['event', 'code'],
      registers,
    }),
    refusals: new Counter({
      name: 'etincelle_refusals_total',
      help: 'Wishes that cannot be done, by the reason given to the person.',
      labelNames: ['platform', 'code'],
      registers,
    }),
    acceptSeconds: new Histogram({
      name: 'etincelle_accept_seconds',
      help: 'Time to store an event, after which its platform may be acknowledged.',
      labelNames: ['platform', 'outcome'],
      buckets: acceptBuckets,
      registers,
    }),
    answerSeconds: new Histogram({
      name: 'etincelle_answer_seconds',
      help: 'Time from an accepted event to its answer, before the answer is handed to the platform.',
      labelNames: ['platform', 'input', 'outcome'],
      buckets: answerBuckets,
      registers,
    }),
    signUps: new Counter({
      name: 'etincelle_signups_total',
      help: 'Sign-ups by the state they began in.',
      labelNames: ['state'],
      registers,
    }),
    engagementChanges: new Counter({
      name: 'etincelle_engagement_changes_total',
      help: 'Changes of sign-ups after they began, by the state they came into.',
      labelNames: ['state'],
      registers,
    }),
    ratings: new Counter({
      name: 'etincelle_answer_ratings_total',
      help: 'Answers to typed sentences that helped, or did not, by what the sentence was taken for.',
      labelNames: ['label', 'locale', 'helped'],
      registers,
    }),
    deliveries: new Counter({
      name: 'etincelle_deliveries_total',
      help: 'Attempts at deliveries by how they ended; queued: put back to be tried later or in another chat.',
      labelNames: ['platform', 'state'],
      registers,
    }),
    setbacks: new Counter({
      name: 'etincelle_delivery_setbacks_total',
      help: 'Attempts at deliveries that did not end as sent, by the reason.',
      labelNames: ['platform', 'code'],
      registers,
    }),
    webhookTries: new Counter({
      name: 'etincelle_webhook_tries_total',
      help: 'Tries to send an event to other software by how they ended; queued: put back to be tried later.',
      labelNames: ['state'],
      registers,
    }),
    webhookSetbacks: new Counter({
      name: 'etincelle_webhook_setbacks_total',
      help: 'Tries to send an event to other software that did not arrive, by the reason.',
      labelNames: ['code'],
      registers,
    }),
    due: new Gauge({
      name: 'etincelle_deliveries_due',
      help: 'Deliveries that should have left by now, of all processes; NaN when the database does not answer.',
      registers,
    }),
    lagSeconds: new Gauge({
      name: 'etincelle_deliveries_lag_seconds',
      help: 'For how long the oldest due delivery has been due; NaN when the database does not answer.',
      registers,
    }),
  };
}

export type Meters = ReturnType<typeof createMeters>;
