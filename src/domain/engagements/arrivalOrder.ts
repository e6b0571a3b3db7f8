/** Somebody who asks for a place; `asker` is null when it is not known which account they asked with. */
export interface InLine {
  readonly ticket: number;
  readonly asker: string | null;
}

/** Somebody who was acknowledged and is neither on the slot nor answered yet. */
export interface OnTheirWay {
  readonly ticket: number;
  readonly asker: string;
}

/** How many of them come before somebody. Who asks again does not wait for what they asked before. */
export const countBefore = (coming: readonly OnTheirWay[], { ticket, asker }: InLine): number =>
  coming.filter((one) => one.ticket < ticket && one.asker !== asker).length;

/**
 * For each of those who come together, the smallest ticket first. The seat that they may take without overtaking anybody, or
 * null. Those on their way with smaller tickets each have one of the `free` seats left for them.
 */
export function seatsInTurn(
  free: readonly number[],
  arrivals: readonly InLine[],
  coming: readonly OnTheirWay[],
): (number | null)[] {
  const others = coming.filter(({ ticket }) => !arrivals.some((one) => one.ticket === ticket));
  return arrivals.map((arrival, at) => free[at + countBefore(others, arrival)] ?? null);
}
