import type { Problem } from '../../messages/problems.js';
import type { Block, Rendered } from './render/vocabulary.js';
import type { Card } from './replies.js';

/** Why a button does nothing any more, whoever presses it again. */
const overFor: readonly Problem['code'][] = [
  ...(['offerGone', 'missionClosed', 'missionNotFound', 'notSignedUp', 'tooLate'] as const),
  ...(['announcementGone', 'notEditable', 'unknownAction'] as const),
];

export const isOver = ({ code }: Problem): boolean => overFor.includes(code);

/** Slack refuses more, and what comes back of a message may be longer than what was sent. */
const AT_MOST = { blocks: 50, characters: 12_800 };

/** A message without the buttons that were pressed in vain: why stands in their place. Null when it would be too long. */
export function retired({ text, blocks, pressed }: Card, { blocks: why }: Rendered): Rendered | null {
  const left = blocks.flatMap((block) => {
    if (block.block_id !== pressed) return [block];
    const { accessory: _button, ...rest } = block;
    return block.type === 'actions' ? why : [rest, ...why];
  });
  const fits = left.length <= AT_MOST.blocks && JSON.stringify(left).length <= AT_MOST.characters;
  return fits ? { text, blocks: left as Block[] } : null;
}
