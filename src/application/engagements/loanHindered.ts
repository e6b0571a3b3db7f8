import { eligibilityOn } from '../../domain/missions/eligibility.js';
import { latestStart, type Mission } from '../../domain/missions/mission.js';
import { dayOn } from '../../domain/missions/proposal.js';
import type { EmployeeActor } from '../actor.js';
import { tellOrganisers } from '../people/tellOrganisers.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

type LoanNeeds = Needs<'nonprofits' | 'clock'> & NeedsOf<typeof tellOrganisers>;

/**
 * Why nobody can be lent to a nonprofit free of charge now; null when they can. Its papers are looked at each
 * time somebody is about to have a place. Those who organise are told once.
 */
export async function loanHindered(
  deps: LoanNeeds,
  { organisation }: EmployeeActor,
  mission: Mission,
): Promise<Refused | null> {
  const nonprofit = await deps.nonprofits.find(organisation.id, mission.nonprofitId);
  const day = dayOn(deps.clock.now(), organisation.timezone);
  if (eligibilityOn(nonprofit?.eligibility, day) === 'holds') return null;
  const { id: missionId, title } = mission;
  await tellOrganisers(deps, mission, {
    subject: { kind: 'eligibility.due', missionId },
    key: `${missionId}:${nonprofit?.eligibility?.checkedOn ?? ''}`,
    ...{ from: deps.clock.now(), until: latestStart(mission) },
  });
  return refused({ code: 'loanNotCleared', title });
}
