import { z } from 'zod';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { findToPropose } from '../../application/proposals/findToPropose.js';
import { type LookedAt, proposable } from '../../application/proposals/proposable.js';
import { proposeMission } from '../../application/proposals/proposeMission.js';
import { type Answer, opens, refusalMessage, refuses, says } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms/form.js';
import { proposalForm, readProposalForm } from '../../messages/forms/proposalForm.js';
import { proposedMessage } from '../../messages/proposals.js';
import { id, type Talk, type Turn } from './dialogue.js';

export const proposingFormIntents = [
  /** Which mission, and to whom, in a form. The one that was looked at by its id, or by one of its half-days. */
  z.object({ kind: z.literal('propose.form'), missionId: id.optional(), slotId: id.optional() }),
] as const;

type Needs = NeedsOf<typeof proposable> &
  NeedsOf<typeof findToPropose> &
  NeedsOf<typeof proposeMission> &
  NeedsOf<typeof proposedMessage> &
  Of<'newId'>;

export const proposingFormTurns = {
  async 'propose.form'({ deps, person }, asked) {
    const found = await proposable(deps, person, asked);
    if (found.kind === 'refused') return says(refusalMessage(found));
    const { missions, shown } = found;
    if (missions.length === 0) return says({ kind: 'missions.list', missions: [], page: 0, pages: 1 });
    return opens(proposalForm(deps.newId(), missions, shown, deps.clock.now()));
  },
} satisfies { 'propose.form': Turn<Needs, LookedAt> };

/** Somebody was chosen in the chat's own list of people, and it was sent: that is the yes. */
export async function submitProposal({ deps, person }: Talk<Needs>, { values }: Submission): Promise<Answer> {
  const read = readProposalForm(values);
  if ('problems' in read) return refuses(read.problems);
  const { missionId, userId } = read;
  const found = await findToPropose(deps, person, { missionId, said: { userId } });
  const [colleague] = found.kind === 'found' ? found.people : [];
  if (found.kind === 'refused' || !colleague)
    return found.kind === 'refused' && found.refusal.code !== 'colleagueUnknown'
      ? says(refusalMessage(found))
      : refuses({ colleague: 'notColleague' });
  const outcome = await proposeMission(deps, person, { missionId, colleagueId: colleague.id });
  const isSelf = outcome.kind === 'refused' && outcome.refusal.code === 'proposedToSelf';
  return isSelf ? refuses({ colleague: 'notColleague' }) : says(await proposedMessage(deps, outcome));
}
