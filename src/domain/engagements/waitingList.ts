import type { Policy } from '../organisations/organisation.js';
import { afterQuietHours } from '../time/quietHours.js';

const minutes = (count: number) => count * 60_000;

/** True when a freed seat goes to whoever takes it, because the start is too near to wait for an answer. */
export function seatsAreOpen(startsAt: Date, now: Date, policy: Policy): boolean {
  return startsAt.getTime() - now.getTime() <= minutes(policy.openSeatsMinutes);
}

/**
 * Until when a freed seat is kept for the person it is offered to (UTC). The time runs from the moment
 * the person can be told, so a seat freed at night is not lost by someone asleep; and it ends at the
 * latest when seats become open to everyone.
 */
export function offerExpiry(now: Date, startsAt: Date, timezone: string, policy: Policy): Date {
  const told = afterQuietHours(now, timezone, policy.quietHours);
  const kept = told.getTime() + minutes(policy.offerMinutes);
  const open = startsAt.getTime() - minutes(policy.openSeatsMinutes);
  return new Date(Math.min(kept, open));
}
