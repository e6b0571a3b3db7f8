import { askerOf } from '../application/incoming.js';
import type { Leftover, Ports } from '../application/ports/index.js';
import { leasedUntil } from './lease.js';

/** Answered at once, as people are when nothing is wrong: some of them wait for each other's turn. */
const atOnce = 20;

/** Events of one person, in the order in which they asked. */
type OfPerson = readonly Leftover[];

/**
 * Takes over events that were left open: rounds to be answered one after the other, in each the people who are answered
 * at once. An event that was taken over before, and nobody knows what it led to, may be what its process died of: it is
 * a round of its own, so that no other is lost with it. No round when nothing is left open.
 */
export async function takeOverSome({ store, clock }: Ports): Promise<OfPerson[][]> {
  const together: Leftover[] = [];
  while (together.length < atOnce) {
    const now = clock.now();
    const leftover = await store.inbox.takeOver(now, leasedUntil(now));
    if (leftover && mayKill(leftover)) return [...roundOf(together), [[leftover]]];
    if (!leftover) break;
    together.push(leftover);
  }
  return roundOf(together);
}

const mayKill = ({ reply, tries }: Leftover): boolean => reply === null && tries > 1;

function roundOf(leftovers: readonly Leftover[]): OfPerson[][] {
  const people = new Map<string, Leftover[]>();
  for (const one of leftovers) {
    const asker = askerOf(one.incoming);
    people.set(asker, [...(people.get(asker) ?? []), one]);
  }
  return people.size === 0 ? [] : [[...people.values()]];
}
