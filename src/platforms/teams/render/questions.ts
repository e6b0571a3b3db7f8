import type { AnswerView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { answerKey, answersTo, aroundQuestion, hintOf } from '../../shared/questions.js';
import { button, titledButton } from './actions.js';
import { titleAndWhen } from './card.js';
import { buttonRow, card, paragraph, plainWords, quiet, subheading, words } from './cards.js';
import { stepButtons } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

/** One of the mission's questions, with the answers that can be pressed. */
export function question(message: MessageOf<'signUp.question'>, reader: Reader): Rendered {
  const { mission, slot, question, at, of } = message;
  const values = { ...titleAndWhen(mission, slot, reader), at: at + 1, of };
  const asked = excerpt(oneLine(question.text) || '…', 200);
  const answers = answersTo(message).map(({ label, words, intent }) =>
    label ? button(reader, label, intent, asked) : titledButton(oneLine(words) || '…', intent, asked),
  );
  return {
    card: card(reader, [
      paragraph(words(reader, 'signUp.question.intro', values)),
      subheading(escapeMarkdown(asked)),
      quiet(words(reader, hintOf(message))),
      ...buttonRow([...answers, ...stepButtons(reader, aroundQuestion(message))]),
    ]),
    summary: `${asked} ${plainWords(reader, 'signUp.question.intro', values)}`,
  };
}

/** "Taille : M", for an organiser. */
export const answerText = (view: AnswerView, reader: Reader): string => {
  const key = answerKey(view);
  const answer = key ? plainWords(reader, key) : excerpt(oneLine(view.answer), 200);
  return words(reader, 'roster.answer', { question: excerpt(oneLine(view.question), 150), answer });
};
