import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { FeedbackForm } from '../../../messages/forms/form.js';
import type { MessageOf } from '../../../messages/message.js';
import { scores } from '../../shared/scores.js';
import { toRoster } from '../../shared/steps.js';
import { context, fitting, header, section, stepButton } from './blocks.js';
import { choice, option, textInput } from './fields.js';
import { pageTurns } from './paging.js';
import { bold, clip, escaped, marked, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

/** Of which mission, the rating, and a sentence that may be left out; who will see them stands below. */
export function feedbackInputs({ missionTitle, values }: FeedbackForm, reader: Reader): Block[] {
  const options = scores.map((score) =>
    option(`${score} · ${plain(reader, `feedback.${score}`)}`, String(score)),
  );
  const [score, sentence] = (['score', 'sentence'] as const).map((name) => ({
    name,
    label: plain(reader, `feedbackForm.${name}`),
    value: values[name] ?? '',
  }));
  const hint = plain(reader, 'feedbackForm.sentence.hint');
  return [
    section(bold(missionTitle)),
    ...(score ? [choice(score, options, 'radio')] : []),
    ...(sentence ? [textInput({ ...sentence, hint, optional: true, multiline: true })] : []),
    ...context(plain(reader, 'feedback.seenBy')),
  ];
}

/** What people wrote of a mission, each as it was written, and nobody's name. */
export function told(
  { mission, feedback, sentences, page, pages }: MessageOf<'feedback.told'>,
  reader: Reader,
): Rendered {
  const title = plain(reader, 'feedbackTold.title');
  const to = (target: number): Intent => ({ kind: 'feedback.told', missionId: mission.id, page: target });
  const tail = pageTurns({ page, pages }, to, reader, stepButton(reader, toRoster(mission.id)));
  const figure = feedback
    ? plain(reader, 'roster.feedback', { ...feedback })
    : plain(reader, 'feedbackTold.notYet');
  const head = [header(title), section(bold(clip(mission.title, 200))), ...context(figure)];
  const none = feedback && sentences.length === 0 ? [section(plain(reader, 'feedbackTold.none'))] : [];
  const items = sentences.map((sentence) => [section(marked(reader, 'feedbackTold.sentence', { sentence }))]);
  const blocks = [...head, ...none, ...fitting(items, [...head, ...tail]), ...tail];
  return { text: escaped(title), blocks };
}
