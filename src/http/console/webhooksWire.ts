import type { NotCreated } from '../../application/webhooks/createWebhook.js';
import type { Webhook, WebhookDelivery } from '../../domain/webhooks/webhook.js';
import type { EventType } from '../../domain/webhooks/webhookEvent.js';

// What the page of webhooks is told. Moments are UTC, as ISO 8601.

export interface ConsoleWebhook
  extends Pick<Webhook, 'id' | 'url' | 'events' | 'disabledBecause' | 'failure'> {
  readonly isOn: boolean;
  /** Since when nothing arrives; null while all does. */
  readonly failingSince: string | null;
  readonly sentAt: string | null;
  readonly createdAt: string;
}

export interface ConsoleWebhooks {
  readonly events: readonly EventType[];
  readonly webhooks: readonly ConsoleWebhook[];
}

/** A secret is told this once. */
export type ConsoleWebhookMade =
  | { readonly kind: 'created'; readonly url: string; readonly secret: string }
  | { readonly kind: 'notCreated'; readonly why: NotCreated };

export type ConsoleWebhookRotated =
  | { readonly kind: 'rotated'; readonly url: string; readonly secret: string }
  | { readonly kind: 'notRotated'; readonly why: 'meanwhile' | 'noEncryptionKey' };

/** One event on its way to one webhook. */
export interface ConsoleSending
  extends Pick<WebhookDelivery, 'id' | 'type' | 'state' | 'attempts' | 'status' | 'failure'> {
  /** Where it goes; null of a webhook that is gone. */
  readonly url: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  /** Null unless it waits. */
  readonly nextTryAt: string | null;
}

export interface ConsoleSendings {
  readonly sendings: readonly ConsoleSending[];
  /** Where the next part begins; null at the end. */
  readonly next: string | null;
}

export type ConsoleResent =
  | { readonly kind: 'resent' }
  | { readonly kind: 'notResent'; readonly why: 'onItsWay' | 'disabled' };
