import { type ListIntent, standingIn } from '../../../conversation/lists.js';
import type { Block } from './vocabulary.js';

/** Blocks whose buttons say in which list they stand: it stays when one is pressed. */
export const inList = (list: ListIntent, blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    if (block.type === 'actions')
      return { ...block, elements: block.elements.map((each) => standing(list, each)) };
    if (block.type === 'section' && block.accessory)
      return { ...block, accessory: standing(list, block.accessory) };
    return block;
  });

const standing = <Element extends { readonly type: string }>(list: ListIntent, element: Element): Element =>
  'value' in element && typeof element.value === 'string'
    ? { ...element, value: standingIn(list, element.value) }
    : element;
