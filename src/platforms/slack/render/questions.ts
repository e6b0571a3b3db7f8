import type { AnswerView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { answerKey, answersTo, aroundQuestion, hintOf } from '../../shared/questions.js';
import { actions, button, context, intentButton, section, stepButtons } from './blocks.js';
import { when } from './slots.js';
import { bold, clip, escaped, lines, oneLine, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

/** One of the mission's questions, with the answers that can be pressed. */
export function question(message: MessageOf<'signUp.question'>, reader: Reader): Rendered {
  const { mission, slot, question, at, of } = message;
  const title = clip(oneLine(mission.title), 200);
  const intro = plain(reader, 'signUp.question.intro', { title, when: when(slot, reader), at: at + 1, of });
  const asked = clip(oneLine(question.text), 200);
  const answers = answersTo(message).map(({ label, words, intent }) =>
    label ? button(reader, label, intent, { about: asked }) : intentButton(words, intent, { about: asked }),
  );
  return {
    text: `${escaped(asked)} ${escaped(intro)}`,
    blocks: [
      section(lines(escaped(intro), bold(asked))),
      ...context(plain(reader, hintOf(message))),
      ...actions(...answers, ...stepButtons(reader, aroundQuestion(message))),
    ],
  };
}

/** "Taille : M", for an organiser. */
export const answerText = (view: AnswerView, reader: Reader): string => {
  const key = answerKey(view);
  const answer = key ? plain(reader, key) : clip(oneLine(view.answer), 200);
  return escaped(plain(reader, 'roster.answer', { question: clip(oneLine(view.question), 150), answer }));
};
