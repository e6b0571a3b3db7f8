import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { FeedbackForm } from '../../../messages/forms/form.js';
import type { MessageOf } from '../../../messages/message.js';
import { scores } from '../../shared/scores.js';
import { toRoster } from '../../shared/steps.js';
import { card, heading, paragraph, plainWords, quiet, words } from './cards.js';
import { type FieldState, field } from './fields.js';
import { fitted } from './fit.js';
import { pageTurns } from './paging.js';
import { stepButton } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** Of which mission, the rating, and a sentence that may be left out; who will see them stands below. */
export function feedbackInputs({ missionTitle }: FeedbackForm, state: FieldState): CardPart[] {
  const { reader } = state;
  const choices = scores.map((score) => ({
    value: String(score),
    title: `${score} · ${plainWords(reader, `feedback.${score}`)}`,
  }));
  return [
    paragraph(`**${escapeMarkdown(oneLine(missionTitle))}**`),
    ...field(state, 'score', 'feedbackForm.score', {
      input: { type: 'Input.ChoiceSet', style: 'expanded', choices },
      required: true,
    }),
    ...field(state, 'sentence', 'feedbackForm.sentence', {
      input: { type: 'Input.Text', isMultiline: true },
      hint: words(reader, 'feedbackForm.sentence.hint'),
    }),
    quiet(words(reader, 'feedback.seenBy')),
  ];
}

/** What people wrote of a mission, each as it was written, and nobody's name. */
export function told(
  { mission, feedback, sentences, page, pages }: MessageOf<'feedback.told'>,
  reader: Reader,
): Rendered {
  const title = plainWords(reader, 'feedbackTold.title');
  const to = (target: number): Intent => ({ kind: 'feedback.told', missionId: mission.id, page: target });
  const turns = pageTurns({ page, pages }, to, reader, stepButton(reader, toRoster(mission.id)));
  const figure = feedback
    ? words(reader, 'roster.feedback', { ...feedback })
    : words(reader, 'feedbackTold.notYet');
  const none = feedback && sentences.length === 0 ? [paragraph(words(reader, 'feedbackTold.none'))] : [];
  const whole = fitted(sentences.length, (shown) =>
    card(reader, [
      heading(title),
      paragraph(`**${escapeMarkdown(oneLine(mission.title))}**`),
      quiet(figure),
      ...none,
      ...sentences
        .slice(0, shown)
        .map((sentence) => paragraph(words(reader, 'feedbackTold.sentence', { sentence }))),
      ...turns,
    ]),
  );
  return { card: whole, summary: title };
}
