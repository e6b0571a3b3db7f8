import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';
import { colleaguesSaid, type Said } from '../people/colleaguesSaid.js';
import type { Person } from '../people/person.js';
import type { NeedsOf } from '../ports/index.js';
import type { Refused } from '../refusals.js';
import { slotToFill } from './slotToFill.js';

interface Found {
  readonly kind: 'found';
  readonly mission: Mission;
  readonly slot: Slot;
  readonly people: readonly Employee[];
}

/** Whom an organiser may mean, and the half-day that they would be put on. Nothing is done yet. */
export async function findColleagueToAdd(
  deps: NeedsOf<typeof slotToFill> & NeedsOf<typeof colleaguesSaid>,
  person: Person,
  { slotId, said }: { readonly slotId: string; readonly said: Said },
): Promise<Found | Refused> {
  const found = await slotToFill(deps, person, slotId);
  if ('kind' in found) return found;
  const people = await colleaguesSaid(deps, person, said);
  return 'kind' in people ? people : { ...found, kind: 'found', people };
}
