import type { EventType } from './webhookEvent.js';

/** A secret that deliveries are signed with, as it is kept: sealed. `until`: UTC; null of the one in use. */
export interface SealedSecret {
  /** Of the act that made it: done twice, it made one. */
  readonly id: string;
  readonly sealed: string;
  readonly until: Date | null;
}

/** Where other software of a company wants to be told what happens. */
export interface Webhook {
  readonly id: string;
  readonly organisationId: string;
  readonly url: string;
  readonly events: readonly EventType[];
  /** The newest first: two while one takes the other's place. */
  readonly secrets: readonly SealedSecret[];
  readonly state: 'active' | 'disabled';
  /** `gone`: it answered that it wants no more (410). */
  readonly disabledBecause: 'asked' | 'gone' | null;
  /** Since when nothing arrives there, UTC; null while all does. */
  readonly failingSince: Date | null;
  /** Why the last try failed; null when it did not. */
  readonly failure: string | null;
  /** When something arrived there last, UTC. */
  readonly sentAt: Date | null;
  readonly createdAt: Date;
}

/** So many a company has at most. */
export const webhooksAtMost = 20;
export const urlLongest = 500;

/** `failed`: it was tried to the end. `cancelled`: its webhook was taken out of use. */
export const webhookDeliveryStates = ['queued', 'leased', 'sent', 'failed', 'cancelled'] as const;
type WebhookDeliveryState = (typeof webhookDeliveryStates)[number];

/** One event on its way to one webhook. */
export interface WebhookDelivery {
  readonly id: string;
  readonly organisationId: string;
  readonly webhookId: string;
  /** Of the event: the receiver sees it at each try. Unique with the webhook. */
  readonly eventId: string;
  readonly type: EventType;
  /** What is sent, to the letter: what is signed. */
  readonly body: string;
  readonly state: WebhookDeliveryState;
  readonly attempts: number;
  /** On the machine's clock, as all the times here. */
  readonly notBefore: Date;
  readonly leaseUntil: Date | null;
  /** What was answered last; null when nothing was. */
  readonly status: number | null;
  /** Why the last try failed, in short; null when it did not. */
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** Where a delivery stands in the list of all: the newest first, told apart from others of the same moment. */
export const placeOfDelivery = ({ createdAt, id }: Pick<WebhookDelivery, 'createdAt' | 'id'>): string =>
  `${createdAt.toISOString()} ${id}`;
