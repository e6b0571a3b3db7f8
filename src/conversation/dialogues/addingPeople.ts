import { z } from 'zod';
import { addPerson } from '../../application/engagements/addPerson.js';
import { findColleagueToAdd } from '../../application/engagements/findColleagueToAdd.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { findManaged } from '../../application/queries/findMission.js';
import { missionOver } from '../../application/refusals.js';
import { type Answer, opens, problem, refusalMessage, refuses, says } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms/form.js';
import { personForm, readPersonForm } from '../../messages/forms/personForm.js';
import { addedMessage, toAddMessage } from '../../messages/people.js';
import { type DoneNeeds, doneUnlessRefused, id, type Talk, type Turn } from './dialogue.js';
import { askedBy } from './signingUp.js';

export const addingPeopleIntents = [
  /** Whom, on which half-day and why, in a form. */
  z.object({ kind: z.literal('person.add'), missionId: id }),
  /** Who is meant by a name: asked about, never done. */
  z.object({ kind: z.literal('person.find'), slotId: id, name: z.string().max(200) }),
  z.object({ kind: z.literal('person.addNow'), slotId: id, employeeId: id }),
] as const;

type Needs = NeedsOf<typeof addPerson> &
  NeedsOf<typeof findColleagueToAdd> &
  NeedsOf<typeof addedMessage> &
  Of<'newId'> &
  DoneNeeds;

export const addingPeopleTurns = {
  async 'person.add'({ deps, person }, { missionId }) {
    const found = await openForm(deps, person, missionId);
    return 'form' in found ? opens(found.form) : says(found.message);
  },
  'person.find': async ({ deps, person }, { slotId, name }) =>
    says(await toAddMessage(deps, await findColleagueToAdd(deps, person, { slotId, said: { name } }))),
  async 'person.addNow'(talk, { slotId, employeeId }) {
    const { ticket, asker, askedAt } = askedBy(talk);
    const outcome = await addPerson(talk.deps, talk.person, { slotId, employeeId, ticket, asker, askedAt });
    // The second of a double click has not put them there before.
    const said = outcome.kind === 'added' && talk.again ? { ...outcome, already: false } : outcome;
    return doneUnlessRefused(talk, outcome, () => addedMessage(talk.deps, said));
  },
} satisfies {
  'person.add': Turn<Needs, { readonly missionId: string }>;
  'person.find': Turn<Needs, { readonly slotId: string; readonly name: string }>;
  'person.addNow': Turn<Needs, { readonly slotId: string; readonly employeeId: string }>;
};

/** The form with what can be chosen now, or why there is none. */
async function openForm(deps: Needs, person: Talk<Needs>['person'], missionId: string) {
  const found = await findManaged(deps, person, missionId, 'engagement.add');
  if (found.kind === 'refused') return { message: refusalMessage(found) };
  const { mission } = found;
  const form = personForm(deps.newId(), mission, deps.clock.now());
  const isOpen = mission.status === 'announced' && form.slots.length > 0;
  return isOpen ? { form } : { message: refusalMessage(missionOver(mission)) };
}

/** Somebody was chosen in the chat's own list of people, and it was sent: that is the yes. */
export async function submitPerson(talk: Talk<Needs>, { missionId, values }: Submission): Promise<Answer> {
  const { deps, person } = talk;
  if (missionId === null) return says(problem({ code: 'formExpired' }));
  const open = await openForm(deps, person, missionId);
  if (!('form' in open)) return says(open.message);
  const read = readPersonForm(values, open.form);
  if ('problems' in read) return refuses(read.problems);
  const { slotId, userId, reason } = read;
  const found = await findColleagueToAdd(deps, person, { slotId, said: { userId } });
  if (found.kind === 'refused')
    return found.refusal.code === 'colleagueUnknown'
      ? refuses({ person: 'notColleague' })
      : says(refusalMessage(found));
  const employeeId = found.people[0]?.id ?? '';
  const { ticket, asker, askedAt } = askedBy(talk);
  const outcome = await addPerson(deps, person, { slotId, employeeId, reason, ticket, asker, askedAt });
  const isSelf =
    outcome.kind === 'refused' && outcome.refusal.code === 'notAddable' && outcome.refusal.why === 'self';
  return isSelf ? refuses({ person: 'notColleague' }) : says(await addedMessage(deps, outcome));
}
