import { z } from 'zod';
import type { NeedsOf } from '../../application/ports/index.js';
import { findToPropose } from '../../application/proposals/findToPropose.js';
import { proposeMission } from '../../application/proposals/proposeMission.js';
import { says } from '../../messages/answer.js';
import { proposedMessage, toProposeMessage } from '../../messages/proposals.js';
import { type DoneNeeds, doneUnlessRefused, id, type Turn } from './dialogue.js';

/** As long as a name or an address may be. */
const name = z.string().max(200);

export const proposingIntents = [
  /** To whom? Nobody was named. */
  z.object({ kind: z.literal('propose.with'), missionId: id }),
  z.object({ kind: z.literal('propose.find'), missionId: id, name }),
  /** An account that was chosen in the chat's own list of people. */
  z.object({ kind: z.literal('propose.user'), missionId: id, userId: z.string().max(100) }),
  z.object({ kind: z.literal('propose'), missionId: id, employeeId: id }),
] as const;

type Needs = NeedsOf<typeof findToPropose> &
  NeedsOf<typeof proposeMission> &
  NeedsOf<typeof proposedMessage> &
  DoneNeeds;
type OfMission = { readonly missionId: string };

export const proposingTurns = {
  'propose.with': async ({ deps, person }, { missionId }) =>
    says(await toProposeMessage(deps, await findToPropose(deps, person, { missionId, said: null }))),
  'propose.find': async ({ deps, person }, { missionId, name }) =>
    says(await toProposeMessage(deps, await findToPropose(deps, person, { missionId, said: { name } }))),
  'propose.user': async ({ deps, person }, { missionId, userId }) =>
    says(await toProposeMessage(deps, await findToPropose(deps, person, { missionId, said: { userId } }))),
  async propose(talk, { missionId, employeeId }) {
    const outcome = await proposeMission(talk.deps, talk.person, { missionId, colleagueId: employeeId });
    // The second of a double click has not proposed it before.
    const said = outcome.kind === 'proposed' && talk.again ? { ...outcome, already: false } : outcome;
    return doneUnlessRefused(talk, outcome, () => proposedMessage(talk.deps, said));
  },
} satisfies {
  'propose.with': Turn<Needs, OfMission>;
  'propose.find': Turn<Needs, OfMission & { readonly name: string }>;
  'propose.user': Turn<Needs, OfMission & { readonly userId: string }>;
  propose: Turn<Needs, OfMission & { readonly employeeId: string }>;
};
