import type { Actor, KeyActor } from '../../actor.js';
import { may } from '../../may.js';
import { type Refused, refused } from '../../refusals.js';

/** Who reads a whole company. */
export type Reading = KeyActor;

/** The next part of a list, and where the one after it begins; null at the end. */
export interface PartOf<Item, Place> {
  readonly kind: 'part';
  readonly items: readonly Item[];
  readonly next: Place | null;
}

/** Null when everything of the company may be read. */
export const unreadable = (actor: Actor): Refused | null =>
  may(actor, 'company.read') ? null : refused({ code: 'organisersOnly' });

/** A part of `limit`, of one more that was read: so is known whether there is more. */
export function partOf<Item, Place>(
  read: readonly Item[],
  limit: number,
  placeOf: (item: Item) => Place,
): PartOf<Item, Place> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  return { kind: 'part', items, next: read.length > limit && last !== undefined ? placeOf(last) : null };
}
