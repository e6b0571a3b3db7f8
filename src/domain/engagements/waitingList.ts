import type { Policy } from '../organisations/organisation.js';
import { afterQuietHours } from '../time/quietHours.js';
import { afterWorkingTime } from '../time/workingHours.js';

const minutes = (count: number) => count * 60_000;

/** True when a freed seat goes to whoever takes it: the start is too near to wait for answers. */
export function seatsAreOpen(startsAt: Date, now: Date, policy: Policy): boolean {
  return startsAt.getTime() - now.getTime() <= minutes(policy.openSeatsMinutes);
}

/**
 * Until when a freed seat is kept for the person it is offered to (UTC). Only working hours of the person's own calendar
 * count, from the moment they can be told. A seat freed on a Friday evening is not lost over the week-end. It ends at
 * the latest when seats become open to everyone.
 */
export function offerExpiry(now: Date, startsAt: Date, timezone: string, policy: Policy): Date {
  const told = afterQuietHours(now, timezone, policy.quietHours);
  const open = new Date(startsAt.getTime() - minutes(policy.openSeatsMinutes));
  return afterWorkingTime(told, policy.offerMinutes, timezone, policy, open);
}
