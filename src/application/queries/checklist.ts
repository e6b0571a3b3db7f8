import type { Mission } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import { missingAt } from '../missions/missing.js';
import type { Needs } from '../ports/index.js';
import type { ChecklistView } from './views.js';

/** What was agreed with the nonprofit of a mission, and what is still missing. */
export async function checklistOf(
  { nonprofits, clock }: Needs<'nonprofits' | 'clock'>,
  organisation: Organisation,
  mission: Mission,
): Promise<ChecklistView> {
  const nonprofit = await nonprofits.find(organisation.id, mission.nonprofitId);
  const { contact = null, register, eligibility } = nonprofit ?? {};
  return {
    missing: missingAt(mission, nonprofit, organisation, clock.now()),
    nonprofit: { contact, ...(register && { register }), ...(eligibility && { eligibility }) },
  };
}
