import { z } from 'zod';
import { planRepeat, repeatMission } from '../../application/missions/repeatMission.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { findManaged } from '../../application/queries/findMission.js';
import { type Repeat, repeatsAtMost, rhythms } from '../../domain/missions/repeats.js';
import { type Answer, opens, problem, refusalMessage, refuses, says } from '../../messages/answer.js';
import type { RepeatForm, Submission } from '../../messages/forms/form.js';
import { isFormId } from '../../messages/forms/formId.js';
import { readRepeatForm, repeatForm } from '../../messages/forms/repeatForm.js';
import { repeatedMessage, repeatPlannedMessage } from '../../messages/repeats.js';
import { type DoneNeeds, doneUnlessRefused, id, type Talk, type Turn } from './dialogue.js';

const every = z.enum(rhythms);
const said = { times: z.number().int().min(0).max(999).optional(), until: z.iso.date().optional() };

export const repeatingIntents = [
  /** Filled in with what was said in words. */
  z.object({ kind: z.literal('repeat.form'), missionId: id, ...said, every: every.optional() }),
  /** All of it was said in words. */
  z.object({ kind: z.literal('repeat.said'), missionId: id, ...said, every }),
  /** The yes to the days that were said. */
  z.object({
    ...{ kind: z.literal('repeat.now'), missionId: id, formId: id },
    days: z.array(z.iso.date()).min(1).max(repeatsAtMost).readonly(),
  }),
] as const;

type Needs = NeedsOf<typeof planRepeat> & NeedsOf<typeof repeatMission> & Of<'newId'> & DoneNeeds;
interface Said {
  readonly missionId: string;
  readonly every?: Repeat['every'] | undefined;
  readonly times?: number | undefined;
  readonly until?: string | undefined;
}
interface Now {
  readonly missionId: string;
  readonly formId: string;
  readonly days: readonly string[];
}

export const repeatingTurns = {
  async 'repeat.form'({ deps, person }, { missionId, ...how }) {
    const found = await findManaged(deps, person, missionId);
    if (found.kind === 'refused') return says(refusalMessage(found));
    return opens(repeatForm(deps.newId(), found.mission, valuesOf(how)));
  },
  'repeat.said': saidInWords,
  async 'repeat.now'(talk, { missionId, formId, days }) {
    const outcome = await repeatMission(talk.deps, talk.person, { missionId, formId, days });
    return doneUnlessRefused(talk, outcome, () => repeatedMessage(outcome));
  },
} satisfies {
  'repeat.form': Turn<Needs, Said>;
  'repeat.said': Turn<Needs, Said & Pick<Repeat, 'every'>>;
  'repeat.now': Turn<Needs, Now>;
};

const valuesOf = ({ every, times, until }: Omit<Said, 'missionId'>): RepeatForm['values'] => ({
  ...(every && { every }),
  // Four times is proposed where nobody said how often.
  ...(times !== undefined || until !== undefined ? { times: String(times ?? ''), until: until ?? '' } : {}),
});

/** The days are told, as by the form. What cannot be is asked by it. */
async function saidInWords(talk: Talk<Needs>, { missionId, ...how }: Said): Promise<Answer> {
  const { deps, person } = talk;
  const formId = deps.newId();
  const values = { times: '', until: '', ...valuesOf(how) };
  const answer = await submitRepeat(talk, { form: 'repeat', missionId, formId, values });
  if (!answer.fieldProblems) return answer;
  const found = await findManaged(deps, person, missionId);
  return found.kind === 'refused'
    ? says(refusalMessage(found))
    : opens(repeatForm(formId, found.mission, values));
}

/** How often was said: the days are told, and asked about. */
export async function submitRepeat(
  { deps, person }: Talk<Needs>,
  { missionId, formId, values }: Submission,
): Promise<Answer> {
  const found = await findManaged(deps, person, missionId ?? '');
  if (found.kind === 'refused') return says(refusalMessage(found));
  if (!isFormId(formId)) return says(problem({ code: 'formExpired' }));
  const { mission } = found;
  const timezone = mission.slots[0]?.timezone ?? person.organisation.timezone;
  const read = readRepeatForm(values, timezone, deps.clock.now());
  if ('problems' in read) return refuses(read.problems);
  const outcome = await planRepeat(deps, person, { missionId: mission.id, ...read });
  if (outcome.kind === 'refused') return says(refusalMessage(outcome));
  return outcome.days.length === 0
    ? refuses({ until: 'noDay' })
    : says(repeatPlannedMessage(outcome, formId));
}
