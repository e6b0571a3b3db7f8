import { z } from 'zod';
import { findRateable, giveFeedback } from '../../application/engagements/giveFeedback.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { feedbackTold } from '../../application/queries/feedbackTold.js';
import { lately } from '../../application/queries/lately.js';
import { sentenceAtMost } from '../../domain/engagements/feedback.js';
import { type Answer, opens, problem, refusalMessage, refuses, says } from '../../messages/answer.js';
import { feedbackMessage, toldMessage } from '../../messages/feedback.js';
import { feedbackForm, readFeedbackForm } from '../../messages/forms/feedbackForm.js';
import type { Submission } from '../../messages/forms/form.js';
import { type DoneNeeds, doneUnlessRefused, id, page, type Talk, type Turn } from './dialogue.js';

const score = z.number().int().min(1).max(5);
const sentence = z.string().max(sentenceAtMost).optional();

export const ratingIntents = [
  /** "C'était top": asks for the rating. What was typed is not kept. */
  z.object({ kind: z.literal('feedback.ask') }),
  /** The rating, and a sentence beside it. A sentence that is left out stays as it was. */
  z.object({ kind: z.literal('feedback'), engagementId: id, score, sentence }),
  /** "4 sur 5, c'était super": of the mission that is just over; of several, it is asked of which. */
  z.object({ kind: z.literal('feedback.say'), score, sentence }),
  /** Both in a form. */
  z.object({ kind: z.literal('feedback.form'), engagementId: id }),
  /** What people wrote of a mission: organisers only. */
  z.object({ kind: z.literal('feedback.told'), missionId: id, page }),
] as const;

type Needs = NeedsOf<typeof lately> &
  NeedsOf<typeof giveFeedback> &
  NeedsOf<typeof feedbackTold> &
  Of<'newId'> &
  DoneNeeds;
type Said = { readonly score: number; readonly sentence?: string | undefined };
type Named = { readonly engagementId: string };

/** As many as there are buttons for. */
const mostAsked = 5;

export const ratingTurns = {
  async 'feedback.ask'({ deps, person }) {
    const [last] = (await lately(deps, person)).rateable;
    return says(last ? { kind: 'reminder.thanks', engagement: last } : problem({ code: 'nothingToRate' }));
  },
  feedback: (talk, given) => rates(talk, given),
  async 'feedback.say'(talk, { score, sentence }) {
    const { rateable } = await lately(talk.deps, talk.person);
    const [only, ...others] = rateable;
    if (!only) return says(problem({ code: 'nothingToRate' }));
    if (others.length === 0)
      return rates(talk, { engagementId: only.standing.engagementId, score, sentence });
    const engagements = rateable.slice(0, mostAsked);
    return says({ kind: 'feedback.which', engagements, score, sentence: sentence ?? null });
  },
  async 'feedback.form'({ deps, person }, { engagementId }) {
    const found = await findRateable(deps, person, engagementId);
    return found.kind === 'refused'
      ? says(refusalMessage(found))
      : opens(feedbackForm(deps.newId(), found.engagement, found.mission));
  },
  'feedback.told': async ({ deps, person }, asked) =>
    says(toldMessage(await feedbackTold(deps, person, asked))),
} satisfies {
  'feedback.ask': Turn<Needs, unknown>;
  feedback: Turn<Needs, Named & Said>;
  'feedback.say': Turn<Needs, Said>;
  'feedback.form': Turn<Needs, Named>;
  'feedback.told': Turn<Needs, { readonly missionId: string; readonly page: number }>;
};

async function rates(talk: Talk<Needs>, { engagementId, score, sentence }: Named & Said): Promise<Answer> {
  const { deps, person } = talk;
  const { askedAt } = person;
  const outcome = await giveFeedback(deps, person, { engagementId, score, sentence, askedAt });
  return doneUnlessRefused(talk, outcome, () => feedbackMessage(outcome));
}

/** The rating and the sentence, as they stand in the form: an empty sentence takes the one of before away. */
export async function submitFeedback(talk: Talk<Needs>, submission: Submission): Promise<Answer> {
  const { engagementId } = submission;
  if (!engagementId) return says(problem({ code: 'formExpired' }));
  const read = readFeedbackForm(submission.values);
  return 'problems' in read ? refuses(read.problems) : rates(talk, { engagementId, ...read });
}
