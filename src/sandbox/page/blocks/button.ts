import type { Json } from '../../wire.js';
import { h } from '../dom.js';
import { type BlockContext, isObject, wordsOf } from './context.js';

/** A button; one with an address also opens it, as in Slack, and the bot is told all the same. */
export function button(blockId: string, json: Json, context: BlockContext): HTMLElement {
  const label = wordsOf(json.text);
  const actionId = String(json.action_id);
  const press = () => context.press(blockId, actionId);
  const { url } = json;
  const attributes = {
    class: `slack-button ${String(json.style ?? '')}`.trim(),
    'aria-label': typeof json.accessibility_label === 'string' ? json.accessibility_label : null,
  };
  if (typeof url === 'string' && /^https?:/.test(url))
    return h(
      'a',
      { ...attributes, href: url, target: '_blank', rel: 'noopener noreferrer', on: { click: press } },
      label,
    );
  const click = () => (isObject(json.confirm) ? context.confirm(json.confirm, press) : press());
  return h('button', { ...attributes, type: 'button', on: { click } }, label);
}
