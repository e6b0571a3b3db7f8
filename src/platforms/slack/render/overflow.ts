import type { ListIntent } from '../../../conversation/lists.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { Step } from '../../shared/steps.js';
import { stepMenu } from '../stepMenu.js';
import { LABEL_AT_MOST, shortNames } from './blocks.js';
import { clip, oneLine, plain } from './text.js';
import type { Menu } from './vocabulary.js';

const text = (words: string) => ({
  type: 'plain_text' as const,
  text: clip(oneLine(words) || '…', LABEL_AT_MOST),
  emoji: false,
});

/**
 * What else can be done, behind three dots. A menu has no name for whoever hears it: each option says what it acts on.
 * https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element
 */
export const overflow = (steps: readonly Step[], list: ListIntent, reader: Reader): Menu | null =>
  steps.length === 0
    ? null
    : {
        type: 'overflow',
        action_id: stepMenu.actionId(list),
        options: steps.map(({ label, values, about, intent }) => ({
          text: text(plain(reader, label, shortNames(values))),
          value: stepMenu.option(intent),
          ...(about && { description: text(about) }),
        })),
      };
