/**
 * The numbered seats of 1..capacity that newcomers may take, the lowest first. None when as many are held as there are
 * places. `held` names each seat once, in any order, and may name some above the capacity. It was lowered since, and
 * somebody on seat 5 takes one of three places as well.
 */
export function freeSeats(held: readonly number[], capacity: number): number[] {
  const taken = new Set(held);
  const free = Array.from({ length: capacity }, (_, index) => index + 1).filter((seat) => !taken.has(seat));
  return free.slice(0, placesLeft(held.length, capacity));
}

/** The lowest of them, or null when the slot is full. */
export const firstFreeSeat = (held: readonly number[], capacity: number): number | null =>
  freeSeats(held, capacity)[0] ?? null;

/** Places left: capacity minus held seats. There is no counter to drift; never below zero. */
export function placesLeft(held: number, capacity: number): number {
  return Math.max(0, capacity - held);
}
