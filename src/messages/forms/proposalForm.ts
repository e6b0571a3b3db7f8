import type { Mission } from '../../domain/missions/mission.js';
import { comingSlots } from '../../domain/missions/mission.js';
import type { FieldProblems, ProposalForm } from './form.js';

/** The form of a mission proposed to a colleague; `shown` is chosen already. */
export const proposalForm = (
  formId: string,
  missions: readonly Mission[],
  shown: Mission | null,
  now: Date,
): ProposalForm => ({
  kind: 'proposal',
  missionId: shown?.id ?? null,
  formId,
  missions: missions.flatMap((mission) => {
    const [next] = comingSlots(mission, now);
    return next ? [{ id: mission.id, title: mission.title, number: mission.number, next }] : [];
  }),
  values: { mission: shown?.id ?? '', colleague: '' },
});

/** What is proposed, and the account of whom it is for; or what is missing, beside each field. */
export function readProposalForm({
  mission = '',
  colleague = '',
}: Readonly<Record<string, string>>): { missionId: string; userId: string } | { problems: FieldProblems } {
  const problems: FieldProblems = {
    ...(mission === '' && { mission: 'required' }),
    ...(colleague === '' && { colleague: 'required' }),
  };
  return Object.keys(problems).length > 0 ? { problems } : { missionId: mission, userId: colleague };
}
