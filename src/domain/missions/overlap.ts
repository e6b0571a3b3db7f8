import type { Slot } from './mission.js';

type Times = Pick<Slot, 'startsAt' | 'endsAt'>;

/** True when the two stretches of time share at least one instant; ends are excluded. */
export function overlaps(a: Times, b: Times): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
