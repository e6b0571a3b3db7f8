import type { Reader } from '../../../domain/people/reader.js';
import { rating } from '../rating.js';
import { plain } from './text.js';
import type { Block } from './vocabulary.js';

/** Two small buttons below an answer: did it help? https://docs.slack.dev/reference/block-kit/blocks/context-actions-block */
export function ratingBlock(reader: Reader, answer: string): Block {
  const button = (key: 'good' | 'bad') => ({
    text: { type: 'plain_text' as const, text: plain(reader, `rating.${key}`), emoji: false },
    accessibility_label: plain(reader, `rating.${key}.about`),
    value: rating.written({ answer, good: key === 'good' }),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: rating.actionId,
        positive_button: button('good'),
        negative_button: button('bad'),
      },
    ],
  };
}
