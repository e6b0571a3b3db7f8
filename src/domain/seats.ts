/**
 * The numbered seats of 1..capacity that nobody holds, the lowest first.
 * `held` may be in any order and may name seats above the capacity (it was lowered since).
 */
export function freeSeats(held: readonly number[], capacity: number): number[] {
  const taken = new Set(held);
  return Array.from({ length: capacity }, (_, index) => index + 1).filter((seat) => !taken.has(seat));
}

/** The lowest of them, or null when the slot is full. */
export const firstFreeSeat = (held: readonly number[], capacity: number): number | null =>
  freeSeats(held, capacity)[0] ?? null;

/** Places left: capacity minus held seats. There is no counter to drift; never below zero. */
export function placesLeft(held: number, capacity: number): number {
  return Math.max(0, capacity - held);
}
