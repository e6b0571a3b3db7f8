import type { AnswerView } from '../../application/queries/views.js';
import type { Intent } from '../../conversation/intents.js';
import type { TextKey } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { type Step, step } from './steps.js';

type Asked = MessageOf<'signUp.question'>;

/** The answers there are to press. Our own words have a key, the organiser's are as they wrote them. */
export function answersTo({
  question,
  slot,
  version,
}: Asked): { label: TextKey | null; words: string; intent: Intent }[] {
  const intent = (answer: string): Intent => ({ kind: 'signUp.answer', slotId: slot.id, version, answer });
  if (question.kind === 'yesNo')
    return [
      { label: 'button.yes', words: '', intent: intent('yes') },
      { label: 'button.no', words: '', intent: intent('no') },
    ];
  return question.choices.map((words, at) => ({ label: null, words, intent: intent(String(at)) }));
}

/** Another answer to the question before; not to sign up after all. */
export const aroundQuestion = ({ at, slot: { id: slotId }, version, mission }: Asked): Step[] => [
  ...(at > 0 ? [step('button.previous', { kind: 'signUp.back', slotId, version })] : []),
  step('button.stopSignUp', { kind: 'signUp.stop', slotId }, { about: mission.title }),
];

/** What is said under a question. */
export const hintOf = ({ question: { kind } }: Asked): TextKey =>
  kind === 'text' ? 'signUp.question.write' : 'signUp.question.press';

/** A yes or no is said in the reader's language. */
export const answerKey = ({ kind, answer }: AnswerView): TextKey | null =>
  kind === 'yesNo' ? (answer === 'yes' ? 'answer.yes' : 'answer.no') : null;
