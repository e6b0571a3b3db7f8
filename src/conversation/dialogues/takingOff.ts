import { z } from 'zod';
import { findToTakeOff, takeOff } from '../../application/engagements/takeOff.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { managedMissions } from '../../application/queries/managedMissions.js';
import { roster } from '../../application/queries/roster.js';
import { findTakeOff, listTakeOff } from '../../application/queries/takeOffChoices.js';
import { type Answer, opens, problem, refuses, says } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms/form.js';
import { readReason } from '../../messages/forms/personForm.js';
import { takeOffForm } from '../../messages/forms/takeOffForm.js';
import { managedMessage, rosterMessage } from '../../messages/missions.js';
import { takeOffChoicesMessage, takeOffMessage } from '../../messages/takeOff.js';
import { type DoneNeeds, doneUnlessRefused, id, page, type Talk, type Turn } from './dialogue.js';

export const takingOffIntents = [
  /** Who is meant by a name on a mission (on any, when null): asked about, never done. */
  z.object({ kind: z.literal('takeOff.find'), missionId: id.nullable(), name: z.string().max(200) }),
  z.object({ kind: z.literal('takeOff.list'), missionId: id, page }),
  z.object({ kind: z.literal('takeOff'), engagementId: id }),
  z.object({ kind: z.literal('takeOff.now'), engagementId: id }),
  /** Why, in a form. */
  z.object({ kind: z.literal('takeOff.form'), engagementId: id }),
] as const;

type Needs = NeedsOf<typeof takeOff> &
  NeedsOf<typeof takeOffMessage> &
  NeedsOf<typeof roster> &
  Of<'newId'> &
  DoneNeeds;
type Named = { readonly engagementId: string };

export const takingOffTurns = {
  async 'takeOff.find'({ deps, person }, asked) {
    const found = await findTakeOff(deps, person, asked);
    if (found.kind === 'refused' || found.people.length > 1) return says(takeOffChoicesMessage(found));
    const [only] = found.people;
    if (only) return says({ kind: 'takeOff.confirm', person: only });
    const { missionId } = asked;
    if (missionId !== null) return says(rosterMessage(await roster(deps, person, missionId)));
    return says(managedMessage(await managedMissions(deps, person, { page: 0, list: 'coming' })));
  },
  'takeOff.list': async ({ deps, person }, asked) =>
    says(takeOffChoicesMessage(await listTakeOff(deps, person, asked))),
  takeOff: async ({ deps, person }, { engagementId }) =>
    says(await takeOffMessage(deps, await findToTakeOff(deps, person, { engagementId }))),
  async 'takeOff.now'(talk, { engagementId }) {
    const outcome = await takeOff(talk.deps, talk.person, { engagementId });
    return doneUnlessRefused(talk, outcome, () => takeOffMessage(talk.deps, outcome));
  },
  async 'takeOff.form'({ deps, person }, { engagementId }) {
    const message = await takeOffMessage(deps, await findToTakeOff(deps, person, { engagementId }));
    return message.kind === 'takeOff.confirm'
      ? opens(takeOffForm(deps.newId(), message.person))
      : says(message);
  },
} satisfies {
  'takeOff.find': Turn<Needs, { readonly missionId: string | null; readonly name: string }>;
  'takeOff.list': Turn<Needs, { readonly missionId: string; readonly page: number }>;
  takeOff: Turn<Needs, Named>;
  'takeOff.now': Turn<Needs, Named>;
  'takeOff.form': Turn<Needs, Named>;
};

/** It was sent with a reason, or without: that is the yes. */
export async function submitTakeOff(
  { deps, person }: Talk<Needs>,
  { engagementId, values }: Submission,
): Promise<Answer> {
  if (engagementId === undefined) return says(problem({ code: 'formExpired' }));
  const { reason } = values;
  const problems = readReason(reason);
  if (Object.keys(problems).length > 0) return refuses(problems);
  return says(await takeOffMessage(deps, await takeOff(deps, person, { engagementId, reason })));
}
