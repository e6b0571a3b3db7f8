/**
 * The lowest numbered seat of 1..capacity that nobody holds, or null when as many are held as there are places.
 * `held` names each seat once, in any order, and may name some above the capacity: it was lowered since, and somebody
 * on seat 5 takes one of three places as well.
 */
export function firstFreeSeat(held: readonly number[], capacity: number): number | null {
  if (held.length >= capacity) return null;
  const taken = new Set(held);
  for (let seat = 1; seat <= capacity; seat += 1) if (!taken.has(seat)) return seat;
  return null;
}

/** Places left: capacity minus held seats. There is no counter to drift; never below zero. */
export function placesLeft(held: number, capacity: number): number {
  return Math.max(0, capacity - held);
}
