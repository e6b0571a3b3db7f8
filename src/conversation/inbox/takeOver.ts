import { askerOf } from '../../application/people/speaker.js';
import type * as ports from '../../application/ports/index.js';
import type { Needs } from '../../application/ports/index.js';
import type { Incoming, Reply } from '../incoming.js';
import { type Holds, leasedUntil } from './lease.js';

/** Answered at once, as people are when nothing is wrong: some of them wait for each other's turn. */
const atOnce = 20;

/** An event that was left open, as the conversation gave it to the inbox. */
export type Leftover = ports.Leftover<Incoming, Reply>;

/** Events of one person, in the order in which they asked. */
type OfPerson = readonly Leftover[];

/**
 * Takes over events that were left open, and holds them. Rounds to be answered one after the other, in each the
 * people who are answered at once. An event taken over before, of which nobody knows what it led to, may be what its
 * process died of. It is a round of its own, so that no other is lost with it. No round when nothing is left open.
 */
export async function takeOverSome(deps: Needs<'clock' | 'inbox'>, holds: Holds): Promise<OfPerson[][]> {
  const together: Leftover[] = [];
  while (together.length < atOnce) {
    const leftover = await takeOver(deps, together);
    if (leftover) holds.hold(leftover.incoming);
    if (leftover && mayKill(leftover)) return [...roundOf(together), [[leftover]]];
    if (!leftover) break;
    together.push(leftover);
  }
  return roundOf(together);
}

/** Trouble with the next one does not keep those from being answered who were taken over already. It is met again. */
async function takeOver(
  deps: Needs<'clock' | 'inbox'>,
  before: readonly Leftover[],
): Promise<Leftover | null> {
  const now = deps.clock.now();
  try {
    // What comes out is what `accept` and `keep` were given, by us alone.
    return (await deps.inbox.takeOver(now, leasedUntil(now))) as Leftover | null;
  } catch (error) {
    if (before.length === 0) throw error;
    return null;
  }
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
