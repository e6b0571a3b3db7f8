import type { FieldValue } from '../../wire.js';
import { h } from '../dom.js';
import { listOf } from './context.js';
import { type FieldOptions, marks } from './fieldOptions.js';
import { textOf } from './text.js';

/** Radio buttons and check boxes. */
export function choices(options: FieldOptions, value: FieldValue): HTMLElement {
  const { json, blockId, context, name, describedBy } = options;
  const single = json.type === 'radio_buttons';
  const chosen = [value ?? []].flat();
  const group = `${blockId}-${String(json.action_id)}`;
  const items = listOf(json.options).map((option) => {
    const input = h('input', {
      type: single ? 'radio' : 'checkbox',
      name: group,
      value: String(option.value),
    });
    input.checked = chosen.includes(String(option.value));
    return h('label', { class: 'slack-choice' }, input, h('span', {}, textOf(option.text, context)));
  });
  return h(
    'div',
    {
      ...marks(options),
      class: 'slack-choices',
      role: single ? 'radiogroup' : 'group',
      'aria-labelledby': name && `${name}-label`,
      'aria-describedby': describedBy,
    },
    ...items,
  );
}
