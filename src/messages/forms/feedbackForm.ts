import type { Engagement } from '../../domain/engagements/engagement.js';
import { sentenceAtMost, tidySentence } from '../../domain/engagements/feedback.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { FeedbackForm, FieldProblems } from './form.js';

/** The form of what somebody thinks of a mission that is over, with what they have said of it. */
export const feedbackForm = (
  formId: string,
  { id, feedback, feedbackSentence = '' }: Engagement,
  { title }: Mission,
): FeedbackForm => ({
  kind: 'feedback',
  missionId: null,
  engagementId: id,
  missionTitle: title,
  formId,
  values: { score: feedback === null ? '' : String(feedback), sentence: feedbackSentence },
});

/** The rating and the sentence; or what is wrong with them, beside each field. */
export function readFeedbackForm({
  score = '',
  sentence = '',
}: Readonly<Record<string, string>>): { score: number; sentence: string } | { problems: FieldProblems } {
  const said = tidySentence(sentence) ?? '';
  const problems: FieldProblems = {
    ...(score === '' && { score: 'required' }),
    ...(score !== '' && !/^[1-5]$/u.test(score) && { score: 'badChoice' }),
    ...(said.length > sentenceAtMost && { sentence: 'tooLong' }),
  };
  return Object.keys(problems).length > 0 ? { problems } : { score: Number(score), sentence: said };
}
