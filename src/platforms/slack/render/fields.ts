import type { Reader } from '../../../domain/people/reader.js';
import { clip, plain } from './text.js';
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

/** Any of a few options, `value` being those chosen, separated by commas. */
export function severalOf(field: Field, options: Option[]): Input {
  const chosen = field.value.split(',');
  const initial = options.filter(({ value }) => value !== undefined && chosen.includes(value));
  return frame(field, {
    type: 'checkboxes',
    action_id: ACTION,
    options,
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  });
}

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

/** Several of many, as a menu; the values of the field are parted by commas. */
export function several(field: Field, options: Option[], placeholder: string): Input {
  const chosen = field.value.split(',');
  const initial = options.filter((each) => chosen.includes(each.value ?? ''));
  return frame(field, {
    type: 'multi_static_select',
    action_id: ACTION,
    placeholder: { type: 'plain_text', text: placeholder, emoji: false },
    options,
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  });
}

/** One of the people of the workspace, by their account. */
export const person = (field: Field, placeholder: string): Input =>
  frame(field, {
    type: 'users_select',
    action_id: ACTION,
    placeholder: { type: 'plain_text', text: placeholder, emoji: false },
    ...(field.value ? { initial_user: field.value } : {}),
  });

export const option = (text: string, value: string): Option => ({
  text: { type: 'plain_text', text: clip(text, 75), emoji: false },
  value,
});

const CAUSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

/** The UN's goals, by their number. */
export const causes = (reader: Reader): Option[] =>
  CAUSES.map((cause) => option(`${cause} · ${plain(reader, `cause.${cause}`)}`, String(cause)));
