import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { SealedSecret, Webhook, WebhookDelivery } from '../../domain/webhooks/webhook.js';

type NewWebhook = Pick<Webhook, 'id' | 'organisationId' | 'url' | 'events' | 'secrets' | 'createdAt'>;

/** Where other software wants to be told. `line`: what is written down of it, kept in the same write. */
export interface Webhooks {
  /** Inserts, unless the id is there already; gives what is there. `tooMany`: the company has `atMost`. */
  create(webhook: NewWebhook, atMost: number, line?: AuditLine): Promise<Webhook | 'tooMany'>;
  find(organisationId: string, webhookId: string): Promise<Webhook | null>;
  /** All of a company, the oldest first. */
  list(organisationId: string): Promise<Webhook[]>;
  /** Those in use, which are asked for at each event. */
  active(organisationId: string): Promise<Webhook[]>;
  /** Changes the secrets while the newest is `newest`, by its id; null when it is another by now. */
  rotate(
    organisationId: string,
    webhookId: string,
    newest: string,
    secrets: readonly SealedSecret[],
    line: AuditLine,
  ): Promise<Webhook | null>;
  /** Takes it out of use, or in use again; null when there is none, or it is so already. */
  setState(
    organisationId: string,
    webhookId: string,
    to: Pick<Webhook, 'state' | 'disabledBecause'>,
    line?: AuditLine,
  ): Promise<Webhook | null>;
  /** It is gone with all that was to be sent there; false when there is none. */
  remove(organisationId: string, webhookId: string): Promise<boolean>;
  /** What became of a try, for whoever looks at it. `failure` null: it arrived at `at`. */
  note(organisationId: string, webhookId: string, at: Date, failure: string | null): Promise<void>;
}

export type NewWebhookDelivery = Pick<
  WebhookDelivery,
  'id' | 'organisationId' | 'webhookId' | 'eventId' | 'type' | 'body' | 'createdAt'
>;

/** How a try ended. */
export type WebhookTryEnd =
  | { readonly state: 'sent'; readonly at: Date; readonly status: number }
  | {
      readonly state: 'queued';
      readonly notBefore: Date;
      readonly status: number | null;
      readonly failure: string;
    }
  | { readonly state: 'failed'; readonly status: number | null; readonly failure: string }
  | { readonly state: 'cancelled' };

/** What is looked for in the list of deliveries. */
export interface WebhookDeliveriesAsked {
  readonly webhookId?: string | undefined;
  readonly state?: WebhookDelivery['state'] | undefined;
  /** Where the part before ended (`placeOfDelivery`); empty: from the newest. */
  readonly after: string;
  readonly limit: number;
}

/** Events on their way to other software: a queue of its own. Unique on (organisation, webhook, event). On the machine's clock. */
export interface WebhookDeliveries {
  /** Queues those that are new; others are left exactly as they are. */
  enqueue(deliveries: readonly NewWebhookDelivery[]): Promise<void>;
  /** Webhooks with something due at `now`, of every organisation, `limit` at most: for the sender only. */
  due(now: Date, limit: number): Promise<{ organisationId: string; webhookId: string }[]>;
  /** Takes the next due one of a webhook until `leaseUntil`; whose lease ran out is taken again. Null when none is due. */
  claim(
    organisationId: string,
    webhookId: string,
    now: Date,
    leaseUntil: Date,
  ): Promise<WebhookDelivery | null>;
  /** Ends a try; ignored unless it is still leased until exactly then. */
  settle(delivery: WebhookDelivery, end: WebhookTryEnd): Promise<boolean>;
  /** The newest first. */
  list(organisationId: string, asked: WebhookDeliveriesAsked): Promise<WebhookDelivery[]>;
  find(organisationId: string, deliveryId: string): Promise<WebhookDelivery | null>;
  /** What has ended is due again, from the first try on. Null when there is none, or it is on its way. */
  again(organisationId: string, deliveryId: string, now: Date): Promise<WebhookDelivery | null>;
  /** What waits for this webhook waits no more. */
  cancelFor(organisationId: string, webhookId: string): Promise<void>;
}

/** Where webhooks may point. Asked when one is made, and at each delivery. */
export interface WebhookAddresses {
  /** `inside`: it leads to this machine or its networks. `unknown`: nothing has this name. `notSecure`: it is not https. */
  check(url: URL): Promise<'outside' | 'inside' | 'unknown' | 'notSecure'>;
}
