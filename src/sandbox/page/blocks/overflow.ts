import type { Json } from '../../wire.js';
import { h } from '../dom.js';
import { type BlockContext, isObject, listOf, wordsOf } from './context.js';

/** The "⋯" menu, as a native list: it opens the same way everywhere and is easy to reach by keyboard. */
export function overflow(blockId: string, json: Json, context: BlockContext): HTMLElement {
  const options = listOf(json.options).map((option) =>
    h('option', { value: String(option.value) }, wordsOf(option.text)),
  );
  const menu = h(
    'select',
    { class: 'slack-overflow', 'aria-label': context.texts.more },
    h('option', { value: '', hidden: true }, '⋯'),
    ...options,
  );
  menu.addEventListener('change', () => {
    const { value } = menu;
    menu.value = '';
    const press = () => context.press(blockId, String(json.action_id), value);
    if (isObject(json.confirm)) context.confirm(json.confirm, press);
    else press();
  });
  return menu;
}
