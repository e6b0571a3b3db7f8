import type { Reader } from '../../../application/queries/views.js';
import type { EngagementMessage, Proactive } from '../../../messages/message.js';
import { titledButton } from './actions.js';
import {
  buttonRow,
  card,
  heading,
  paragraph,
  plainWords,
  type Rendered,
  subheading,
  words,
} from './cards.js';
import { asked } from './engagements.js';
import { oneLine } from './text.js';

const SCORES = [5, 4, 3, 2, 1] as const;

/** Thanks after the mission, with one question. */
export function thanks(
  { engagement }: Extract<Proactive, { kind: 'reminder.thanks' }>,
  reader: Reader,
): Rendered {
  const { mission, standing } = engagement;
  const values = { title: oneLine(mission.title), nonprofit: oneLine(mission.nonprofit) };
  const { engagementId } = standing;
  const answers = SCORES.map((score) =>
    titledButton(plainWords(reader, `feedback.${score}`), { kind: 'feedback', engagementId, score }),
  );
  const body = [
    heading(words(reader, 'reminder.thanks.title')),
    paragraph(words(reader, 'reminder.thanks.text', values)),
    subheading(words(reader, 'reminder.thanks.question')),
    ...buttonRow(answers),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'reminder.thanks.summary', values) };
}

/** The answer to that question is kept. */
export function feedbackSaved(
  { mission, score }: Extract<EngagementMessage, { kind: 'feedback.saved' }>,
  reader: Reader,
): Rendered {
  return asked(reader, 'feedback.saved', { title: oneLine(mission.title), score }, []);
}
