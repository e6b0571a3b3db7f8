import type { DeliveryEnd, WebhookTryEnd } from '../application/ports/index.js';
import type { EngagementState } from '../domain/engagements/engagement.js';
import { carriers } from '../domain/organisations/workspace.js';
import type { Meters } from './meters.js';

const ends: readonly DeliveryEnd['state'][] = ['sent', 'failed', 'unreachable', 'cancelled', 'queued'];
const tries: readonly WebhookTryEnd['state'][] = ['sent', 'failed', 'cancelled', 'queued'];
const beginnings: readonly EngagementState[] = ['pending', 'confirmed', 'waitlisted'];

/** What is known to happen is told from the start. A series that begins at one has not grown, and nobody is alerted. */
export function startAtZero({ deliveries, signUps, webhookTries }: Meters): void {
  for (const state of beginnings) signUps.inc({ state }, 0);
  for (const state of tries) webhookTries.inc({ state }, 0);
  for (const platform of carriers) for (const state of ends) deliveries.inc({ platform, state }, 0);
}
