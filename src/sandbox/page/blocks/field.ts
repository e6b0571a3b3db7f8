import type { FieldValue } from '../../wire.js';
import { h } from '../dom.js';
import { choices } from './choices.js';
import { wordsOf } from './context.js';
import { type FieldOptions, marks } from './fieldOptions.js';
import { initialValue } from './initialValue.js';
import { menu } from './menu.js';

/** An element that holds a value: a line, a text, a number, a date, an hour, a menu or choices. */
export function field(options: FieldOptions): HTMLElement {
  const { blockId, json, context } = options;
  const held = context.valueOf(blockId, String(json.action_id));
  const value = held === undefined ? initialValue(json) : held;
  const drawn = drawField(options, value);
  if (options.tells)
    drawn.addEventListener('change', () => context.press(blockId, String(json.action_id), valueIn(drawn)));
  return drawn;
}

function drawField(options: FieldOptions, value: FieldValue): HTMLElement {
  const { json } = options;
  switch (json.type) {
    case 'radio_buttons':
    case 'checkboxes':
      return choices(options, value);
    case 'datepicker':
      return line(options, value, { type: 'date' });
    case 'timepicker':
      return line(options, value, { type: 'time' });
    case 'number_input':
      return line(options, value, { type: 'text', inputmode: 'numeric' });
    case 'email_text_input':
      return line(options, value, { type: 'email' });
    case 'url_text_input':
      return line(options, value, { type: 'url' });
    case 'plain_text_input':
      return json.multiline === true ? area(options, value) : line(options, value, { type: 'text' });
    default:
      return menu(options, value);
  }
}

const common = (options: FieldOptions) => ({
  ...marks(options),
  id: options.name,
  'aria-describedby': options.describedBy,
  maxlength: typeof options.json.max_length === 'number' ? options.json.max_length : null,
  placeholder: wordsOf(options.json.placeholder) || null,
  class: 'slack-field',
});

function line(options: FieldOptions, value: FieldValue, attributes: Record<string, string>): HTMLElement {
  const input = h('input', { ...common(options), autocomplete: 'off', ...attributes });
  input.value = String(value ?? '');
  return input;
}

function area(options: FieldOptions, value: FieldValue): HTMLElement {
  const input = h('textarea', { ...common(options), rows: 4 });
  input.value = String(value ?? '');
  return input;
}

/** What a drawn field holds now; nothing is null, never an empty text. */
export function valueIn(drawn: HTMLElement): FieldValue {
  const kind = drawn.dataset.kind ?? '';
  if (kind === 'radio_buttons' || kind === 'checkboxes') {
    const chosen = [...drawn.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
    return kind === 'checkboxes' ? chosen : (chosen[0] ?? null);
  }
  if (drawn instanceof HTMLSelectElement && drawn.multiple)
    return [...drawn.selectedOptions].map((option) => option.value);
  const { value } = drawn as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  return value === '' ? null : value;
}
