import { DateTime } from 'luxon';
import type { Slot } from './mission.js';

type Times = Pick<Slot, 'startsAt' | 'endsAt'>;

/**
 * The half-days of a mission as they are when its first one is on another day. The others stay as far from it as they were, in days
 * of their own clock, and keep their hours.
 */
export function movedSlots(slots: readonly Slot[], first: Times): Slot[] {
  const [before, ...others] = slots;
  if (!before) return [];
  const day = (instant: Date, zone: string) => DateTime.fromJSDate(instant, { zone }).startOf('day');
  const zone = before.timezone;
  const days = Math.round(day(first.startsAt, zone).diff(day(before.startsAt, zone), 'days').days);
  const moved = (instant: Date, { timezone }: Slot) =>
    DateTime.fromJSDate(instant, { zone: timezone }).plus({ days }).toJSDate();
  return [
    { ...before, startsAt: first.startsAt, endsAt: first.endsAt },
    ...others.map((slot) => ({
      ...slot,
      startsAt: moved(slot.startsAt, slot),
      endsAt: moved(slot.endsAt, slot),
    })),
  ];
}
