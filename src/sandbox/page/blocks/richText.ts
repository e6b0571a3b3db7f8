import type { Json } from '../../wire.js';
import { h } from '../dom.js';
import { type BlockContext, isObject, listOf } from './context.js';
import { anchor } from './mrkdwn.js';

/** The little of rich text that messages typed by people need. */
export const richText = (block: Json, context: BlockContext): HTMLElement =>
  h('div', { class: 'block-text' }, ...listOf(block.elements).map((part) => drawPart(part, context)));

function drawPart(part: Json, context: BlockContext): HTMLElement {
  const items = listOf(part.elements);
  if (part.type === 'rich_text_list') {
    const lines = items.map((item) =>
      h('li', {}, ...listOf(item.elements).map((run) => drawRun(run, context))),
    );
    return part.style === 'ordered' ? h('ol', {}, ...lines) : h('ul', {}, ...lines);
  }
  return h('div', {}, ...items.map((run) => drawRun(run, context)));
}

function drawRun(run: Json, context: BlockContext): Node {
  if (run.type === 'link') return anchor(String(run.url), String(run.text ?? run.url));
  if (run.type === 'user') return h('span', { class: 'mention' }, `@${context.nameOf(String(run.user_id))}`);
  const text = new Text(String(run.text ?? ''));
  const style = isObject(run.style) ? run.style : {};
  if (style.code) return h('code', {}, text);
  if (style.bold) return h('strong', {}, text);
  return style.italic ? h('em', {}, text) : text;
}
