import type { Input, Option } from './vocabulary.js';

/** One field of a form: `name` comes back as block id, `value` is what it starts with. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly multiline?: boolean;
  /** The bot is told of a choice at once. */
  readonly tells?: boolean;
}

const ACTION = 'value';

const frame = ({ name, label, hint, optional, tells }: Field, element: Input['element']): Input => ({
  type: 'input',
  block_id: name,
  label: { type: 'plain_text', text: label },
  ...(hint ? { hint: { type: 'plain_text', text: hint } } : {}),
  optional: optional ?? false,
  ...(tells ? { dispatch_action: true } : {}),
  element,
});

export const textInput = (field: Field): Input =>
  frame(field, {
    type: 'plain_text_input',
    action_id: ACTION,
    multiline: field.multiline ?? false,
    ...(field.value ? { initial_value: field.value.slice(0, 3000) } : {}),
  });

/** `YYYY-MM-DD`; starts empty when the value is not such a date. */
export const dateInput = (field: Field): Input =>
  frame(field, {
    type: 'datepicker',
    action_id: ACTION,
    ...(/^\d{4}-\d{2}-\d{2}$/.test(field.value) ? { initial_date: field.value } : {}),
  });

/** `HH:mm`; starts empty when the value is not such a time. */
export const timeInput = (field: Field): Input =>
  frame(field, {
    type: 'timepicker',
    action_id: ACTION,
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(field.value) ? { initial_time: field.value } : {}),
  });

/** One of a few options as radio buttons, of many as a menu. */
export function choice(field: Field, options: Option[], look: 'radio' | 'menu'): Input {
  const initial = options.find((each) => each.value === field.value);
  return frame(field, {
    type: look === 'radio' ? 'radio_buttons' : 'static_select',
    action_id: ACTION,
    options,
    ...(initial ? { initial_option: initial } : {}),
  });
}
