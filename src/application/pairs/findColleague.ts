import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';
import { may } from '../may.js';
import { findSlot } from '../missions/findSlot.js';
import { colleaguesSaid, type Said } from '../people/colleaguesSaid.js';
import type { Person } from '../people/person.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

/** Who may be meant, of the whole company, and for which half-day. Nobody when none was named. */
export interface Found {
  readonly kind: 'found';
  readonly mission: Mission;
  readonly slot: Slot;
  readonly people: readonly Employee[];
}

/** Finds a colleague for a half-day: nothing is done yet, and nobody is asked. */
export async function findColleague(
  deps: Needs<'missions'> & NeedsOf<typeof colleaguesSaid>,
  person: Person,
  { slotId, said }: { readonly slotId: string; readonly said: Said | null },
): Promise<Found | Refused> {
  const found = await findSlot(deps, person.organisation.id, slotId);
  if (!found || !may(person, 'mission.see', found.mission)) return refused({ code: 'missionNotFound' });
  if (!may(person, 'engagement.signUp')) return refused({ code: 'noGuests' });
  const people = said === null ? [] : await colleaguesSaid(deps, person, said);
  return 'kind' in people ? people : { ...found, kind: 'found', people };
}
