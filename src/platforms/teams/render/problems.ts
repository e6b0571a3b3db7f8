import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import type { Problem } from '../../../messages/problems.js';
import { figuresOf, keyOf } from '../../shared/problemText.js';
import { stepsAfter } from '../../shared/steps.js';
import { card, paragraph, plainWords } from './cards.js';
import { stepRow } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

/** What went wrong and what to do next, with the button to do it where there is one. */
export function problem(message: MessageOf<'problem'>, reader: Reader): Rendered {
  const text = problemText(message.problem, reader);
  const body = [paragraph(escapeMarkdown(text)), ...stepRow(reader, stepsAfter(message.problem))];
  return { card: card(reader, body), summary: text };
}

/** A problem as one plain sentence, without Markdown. */
export function problemText(problem: Problem, reader: Reader): string {
  const title = 'title' in problem ? oneLine(problem.title) : '';
  return plainWords(reader, keyOf(problem), { ...figuresOf(problem, reader), title });
}

/** Why what was pressed does nothing any more, whoever presses it again. */
const overFor: readonly Problem['code'][] = [
  ...(['offerGone', 'missionClosed', 'notSignedUp', 'tooLate'] as const),
  ...(['announcementGone', 'notEditable', 'notFramed', 'unknownAction'] as const),
];

/** Whether a card whose button was answered so is no longer true. */
export const isOver = ({ code }: Problem): boolean => overFor.includes(code);
