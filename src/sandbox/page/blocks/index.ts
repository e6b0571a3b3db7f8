import type { Json } from '../../wire.js';
import { h } from '../dom.js';
import { type BlockContext, listOf, wordsOf } from './context.js';
import { accessory, element } from './element.js';
import { inputBlock } from './input.js';
import { richText } from './richText.js';
import { textOf } from './text.js';

export type { BlockContext } from './context.js';

/** Block Kit, as far as Étincelle speaks it. https://docs.slack.dev/reference/block-kit/blocks */
export const drawBlocks = (blocks: readonly Json[], context: BlockContext): HTMLElement =>
  h('div', { class: 'blocks' }, ...blocks.map((block) => drawBlock(block, context)));

function drawBlock(block: Json, context: BlockContext): HTMLElement | null {
  switch (block.type) {
    case 'header':
      return h('h4', { class: 'block-header' }, wordsOf(block.text));
    case 'section':
      return section(block, context);
    case 'actions':
      return h('div', { class: 'block-actions' }, ...elements(block, context));
    case 'context':
      return contextBlock(block, context);
    case 'divider':
      return h('hr', { class: 'block-divider' });
    case 'input':
      return inputBlock(block, context);
    case 'rich_text':
      return richText(block, context);
    case 'image':
      return image(block);
    default:
      return null;
  }
}

const elements = (block: Json, context: BlockContext) =>
  listOf(block.elements).map((each) => element(String(block.block_id), each, context));

function section(block: Json, context: BlockContext): HTMLElement {
  const fields = listOf(block.fields);
  const words = h(
    'div',
    { class: 'block-words' },
    block.text ? h('div', { class: 'block-text' }, textOf(block.text, context)) : null,
    fields.length > 0 ? fieldGrid(fields, context) : null,
  );
  return h('div', { class: 'block-section' }, words, accessory(block, context));
}

const fieldGrid = (fields: readonly Json[], context: BlockContext) =>
  h('div', { class: 'block-fields' }, ...fields.map((field) => h('div', {}, textOf(field, context))));

const contextBlock = (block: Json, context: BlockContext) =>
  h(
    'div',
    { class: 'block-context' },
    ...listOf(block.elements).map((each) =>
      each.type === 'image' ? image(each) : h('span', {}, textOf(each, context)),
    ),
  );

const image = ({ image_url: source, alt_text: alternative }: Json) =>
  h('img', { class: 'block-image', src: String(source), alt: String(alternative ?? '') });
