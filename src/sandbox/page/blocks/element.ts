import type { Json } from '../../wire.js';
import { h } from '../dom.js';
import { button } from './button.js';
import { type BlockContext, isObject } from './context.js';
import { field } from './field.js';
import { overflow } from './overflow.js';

/** An element that stands in a row of actions or beside a section. */
export function element(blockId: string, json: Json, context: BlockContext): HTMLElement {
  switch (json.type) {
    case 'button':
      return button(blockId, json, context);
    case 'overflow':
      return overflow(blockId, json, context);
    default:
      return field({ blockId, json, context, name: null, describedBy: null, tells: true });
  }
}

/** What stands at the right of a section, or nothing. */
export function accessory(block: Json, context: BlockContext): HTMLElement | null {
  const { accessory: json } = block;
  if (!isObject(json)) return null;
  if (json.type === 'image')
    return h('img', { class: 'block-thumb', src: String(json.image_url), alt: String(json.alt_text ?? '') });
  return h('div', { class: 'block-accessory' }, element(String(block.block_id), json, context));
}
