import type { Mission } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';
import { colleaguesSaid, type Said } from '../people/colleaguesSaid.js';
import type { Person } from '../people/person.js';
import type { NeedsOf } from '../ports/index.js';
import type { Refused } from '../refusals.js';
import { openToPropose } from './openToPropose.js';

/** What is proposed, and to whom it may be. Nobody when none was named. */
interface ToPropose {
  readonly kind: 'found';
  readonly mission: Mission;
  readonly people: readonly Employee[];
}

/** Finds a colleague to propose a mission to: nothing is done yet, and nobody is written to. */
export async function findToPropose(
  deps: NeedsOf<typeof openToPropose> & NeedsOf<typeof colleaguesSaid>,
  person: Person,
  { missionId, said }: { readonly missionId: string; readonly said: Said | null },
): Promise<ToPropose | Refused> {
  const mission = await openToPropose(deps, person, missionId);
  if ('kind' in mission) return mission;
  const people = said === null ? [] : await colleaguesSaid(deps, person, said);
  return 'kind' in people ? people : { kind: 'found', mission, people };
}
