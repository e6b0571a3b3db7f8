import type { Engagement } from '../../domain/engagements/engagement.js';
import { freeSeats } from '../../domain/engagements/seats.js';
import type { Slot } from '../../domain/missions/mission.js';
import type { Ports } from '../ports/index.js';
import { countBefore, type InLine, onTheirWay } from './inOrder.js';

/** Who is signing up this very moment. */
export interface Asking extends InLine {
  readonly id: string;
}

/** Somebody on the waiting list, and the seat that is theirs. */
interface Next {
  readonly first: Engagement;
  readonly seat: number;
}

/**
 * The first in line and a seat for them; null when no seat is free, nobody waits, or the free ones are left for those who
 * asked before and are on their way. `asking`: nobody after them, of whom some may not have arrived yet. `open`: a free
 * seat is anybody's, so that none is left for anybody.
 */
export async function nextInLine(
  ports: Ports,
  organisationId: string,
  slot: Slot,
  open: boolean,
  asking: Asking | null,
): Promise<Next | null> {
  const { engagements } = ports;
  const free = async () => freeSeats(await engagements.heldSeats(organisationId, slot.id), slot.capacity);
  // The seats first: a full slot, which is the rule in a rush, costs one look.
  const before = await free();
  const [lowest] = before;
  const first = lowest === undefined ? null : await engagements.firstWaiting(organisationId, slot.id);
  if (lowest === undefined || !first || (asking && first.ticket > asking.ticket)) return null;
  if (open) return { first, seat: lowest };
  const coming = await onTheirWay(ports, organisationId, slot.id, first.ticket);
  // Looked at after the count: whoever was not on their way any more is on a seat that is not free, or on the list.
  const still = await engagements.firstWaiting(organisationId, slot.id);
  const now = coming.length === 0 ? before : await free();
  const moved = still?.id !== first.id || now.length !== before.length;
  if (moved) return nextInLine(ports, organisationId, slot, open, asking);
  const asker = first.id === asking?.id ? asking.asker : null;
  const seat = now[countBefore(coming, { ticket: first.ticket, asker })];
  return seat === undefined ? null : { first, seat };
}
