import type { DeliverySubject } from '../../domain/delivery.js';
import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';

type Kind = Extract<DeliverySubject, { readonly engagementId: string }>['kind'];

/** In which states of the engagement a message says something true. */
const statesFor: Readonly<Record<Kind, readonly EngagementState[]>> = {
  'engagement.confirmed': ['confirmed'],
  'engagement.waitlisted': ['waitlisted'],
  'engagement.offered': ['offered'],
  'engagement.expired': ['expired'],
  'reminder.dayBefore': ['confirmed'],
  'reminder.soon': ['confirmed'],
  'reminder.thanks': ['confirmed', 'attended', 'certified'],
  'mission.cancelled': ['cancelled'],
  'engagement.takenOff': ['withdrawn'],
  'seat.open': ['waitlisted'],
};

/** A thank-you later than this is no longer one; long enough for a service that was down over a holiday. */
const thanksMs = 14 * 24 * 60 * 60_000;

/** Until when a message is worth sending, UTC. */
function worthUntil(kind: Kind, engagement: Engagement, slot: Slot): Date {
  switch (kind) {
    case 'reminder.thanks':
      return new Date(slot.endsAt.getTime() + thanksMs);
    case 'mission.cancelled':
    case 'engagement.takenOff':
      // Somebody may be on their way, or waiting at the door.
      return slot.endsAt;
    case 'engagement.offered':
      return engagement.offerExpiresAt ?? slot.startsAt;
    default:
      return slot.startsAt;
  }
}

/** True of a cancelled mission too: who was taken off before hears nothing else of its end. */
const ofTheEnd: readonly Kind[] = ['mission.cancelled', 'engagement.takenOff'];

/** True when the message is still true, and in time, at `now` (UTC). */
export function stillTrue(
  kind: Kind,
  engagement: Engagement,
  mission: Mission,
  slot: Slot,
  now: Date,
): boolean {
  if (mission.status === 'cancelled' && !ofTheEnd.includes(kind)) return false;
  return statesFor[kind].includes(engagement.state) && now < worthUntil(kind, engagement, slot);
}
