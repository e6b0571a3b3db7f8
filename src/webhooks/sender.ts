import { setMaxListeners } from 'node:events';
import type { Needs } from '../application/ports/index.js';
import { openSecret, validSecrets } from '../application/webhooks/secrets.js';
import { nextTry } from '../domain/webhooks/retries.js';
import type { Webhook, WebhookDelivery } from '../domain/webhooks/webhook.js';
import type { AddressGuard } from '../outbound/addressGuard.js';
import { type PostOutcome, post } from './post.js';
import { signatures } from './sign.js';

/** Longer than a try takes. Whose process died is taken over after it. */
const leaseMs = 60_000;
const timeoutMs = 15_000;
/** So many webhooks are sent to at once, and so many events to one. A slow one keeps no other waiting. */
const webhooksAtOnce = 50;
const lanes = 4;
/** What is on its way at the end has so long. What does not arrive by then is sent again, under its id. */
const usualGraceMs = 5_000;

type SenderNeeds = Needs<'webhooks' | 'webhookDeliveries' | 'seal' | 'log'>;

interface Deps {
  readonly deps: SenderNeeds;
  readonly guard: AddressGuard;
  /** The machine's clock, on which webhooks go: whoever receives them knows no other. */
  readonly now?: () => number;
  readonly random?: () => number;
  readonly graceMs?: number;
}

export interface WebhookSender {
  /** Something may be due. Never throws; does nothing once stopped. */
  wake(): void;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Sends what is due, each event at least once, under one id. */
export function createWebhookSender({
  deps,
  guard,
  now = Date.now,
  random = Math.random,
  graceMs = usualGraceMs,
}: Deps): WebhookSender {
  const stopping = new AbortController();
  const cut = new AbortController();
  setMaxListeners(0, cut.signal);
  const draining = new Map<string, Promise<void>>();
  let looking: Promise<void> | null = null;
  let again = false;

  function wake(): void {
    if (stopping.signal.aborted) return;
    if (looking) again = true;
    else looking = look().finally(() => goOn());
  }

  function goOn(): void {
    looking = null;
    if (!again) return;
    again = false;
    wake();
  }

  async function look(): Promise<void> {
    try {
      const due = await deps.webhookDeliveries.due(new Date(now()), webhooksAtOnce);
      for (const { organisationId, webhookId } of due) drainOnce(organisationId, webhookId);
    } catch (error) {
      deps.log.error('webhooks.lookFailed', {}, error);
    }
  }

  function drainOnce(organisationId: string, webhookId: string): void {
    if (draining.has(webhookId) || draining.size >= webhooksAtOnce) return;
    const drained = drain(organisationId, webhookId)
      .catch((error) => deps.log.error('webhooks.sendFailed', { webhookId }, error))
      .finally(() => draining.delete(webhookId));
    draining.set(webhookId, drained);
  }

  /** Until nothing is due, or a try fails: the others wait for the clock then. */
  async function drain(organisationId: string, webhookId: string): Promise<void> {
    let goesOn = true;
    const lane = async () => {
      while (goesOn && !stopping.signal.aborted) {
        const at = now();
        const leaseUntil = new Date(at + leaseMs);
        const { webhookDeliveries } = deps;
        const delivery = await webhookDeliveries.claim(organisationId, webhookId, new Date(at), leaseUntil);
        if (!delivery) return;
        goesOn = (await sendOne(delivery)) && goesOn;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  /** False when it did not arrive. */
  async function sendOne(delivery: WebhookDelivery): Promise<boolean> {
    const webhook = await deps.webhooks.find(delivery.organisationId, delivery.webhookId);
    if (webhook?.state !== 'active') {
      await deps.webhookDeliveries.settle(delivery, { state: 'cancelled' });
      return true;
    }
    return settle(webhook, delivery, await attempt(webhook, delivery));
  }

  async function attempt(webhook: Webhook, { eventId, body }: WebhookDelivery): Promise<PostOutcome> {
    const timestamp = Math.floor(now() / 1000);
    const secrets = secretsOf(webhook);
    if (secrets.length === 0) return { failure: 'secret-unreadable' };
    const headers = {
      ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      ...{ 'user-agent': 'Etincelle', 'webhook-id': eventId, 'webhook-timestamp': timestamp },
      'webhook-signature': signatures(secrets, { id: eventId, timestamp, body }),
    };
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), cut.signal]);
    return post(guard, new URL(webhook.url), { headers, body }, signal);
  }

  function secretsOf(webhook: Webhook): string[] {
    const { seal, log } = deps;
    return validSecrets(webhook, new Date(now())).flatMap((kept) => {
      try {
        return seal ? [openSecret(seal, webhook, kept)] : [];
      } catch (error) {
        log.error('webhooks.secretUnreadable', { webhookId: webhook.id }, error);
        return [];
      }
    });
  }

  async function settle(webhook: Webhook, delivery: WebhookDelivery, outcome: PostOutcome): Promise<boolean> {
    const { webhookDeliveries, webhooks, log } = deps;
    const { organisationId, id: webhookId } = webhook;
    const at = new Date(now());
    const status = 'status' in outcome ? outcome.status : null;
    const failure = 'failure' in outcome ? outcome.failure : failureOf(outcome.status);
    if (failure === null && status !== null) {
      await webhookDeliveries.settle(delivery, { state: 'sent', at, status });
      await webhooks.note(organisationId, webhookId, at, null);
      return true;
    }
    const why = { status, failure: failure ?? 'no-answer' };
    const facts = { webhookId, deliveryId: delivery.id, ...why };
    if (status === 410) {
      await webhookDeliveries.settle(delivery, { state: 'failed', ...why });
      await webhooks.setState(organisationId, webhookId, { state: 'disabled', disabledBecause: 'gone' });
      await webhookDeliveries.cancelFor(organisationId, webhookId);
      log.warn('webhooks.disabled', facts);
      return false;
    }
    const notBefore = nextTry(delivery.attempts, at, random());
    await webhookDeliveries.settle(
      delivery,
      notBefore ? { state: 'queued', notBefore, ...why } : { state: 'failed', ...why },
    );
    await webhooks.note(organisationId, webhookId, at, why.failure);
    if (!notBefore) log.warn('webhooks.givenUp', facts);
    return false;
  }

  async function idle(): Promise<void> {
    while (looking || draining.size > 0) await Promise.all([looking, ...draining.values()]);
  }

  return {
    wake,
    idle,
    async stop() {
      stopping.abort();
      const timer = setTimeout(() => cut.abort(), graceMs);
      await idle();
      clearTimeout(timer);
    },
  };
}

/** Null of what says that it arrived. Along a redirect nothing is sent. */
function failureOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}
