import { useContext, useState } from 'preact/hooks';
import type { FieldValue, Json } from '../../wire.js';
import { DateField } from '../fields/DateField.js';
import { TimeField } from '../fields/TimeField.js';
import { catalogues } from '../texts.js';
import { useScene } from '../windows/chat.js';
import { Choices } from './Choices.js';
import { FormContext, usePress } from './context.js';
import { initialValue, wordsOf } from './json.js';
import { Menu } from './Menu.js';

interface Props {
  readonly blockId: string;
  readonly json: Json;
  /** Id of the label's target, for the label and the sentence beside it. */
  readonly name?: string;
  /** The bot is told at each change, not only when the form is submitted. */
  readonly tells?: boolean;
}

/** A field as it is drawn: `change` at every stroke, `settle` when it is left or chosen. */
export interface Drawn extends Props {
  readonly value: FieldValue;
  readonly settle: (value: FieldValue) => void;
}

const LINES: Readonly<Record<string, object>> = {
  plain_text_input: { type: 'text' },
  number_input: { type: 'text', inputMode: 'numeric' },
  email_text_input: { type: 'email' },
  url_text_input: { type: 'url' },
};

/** An element that holds a value: a line, a text, a number, a date, an hour, a menu or choices. */
export function Field(props: Props) {
  const { blockId, json, name, tells = false } = props;
  const { spoken, today } = useScene();
  const form = useContext(FormContext);
  const press = usePress();
  const [own, setOwn] = useState<FieldValue>(initialValue(json));
  const actionId = String(json.action_id);
  const value = form ? (form.values[blockId]?.[actionId] ?? null) : own;
  const change = (next: FieldValue) => (form ? form.change(blockId, actionId, next) : setOwn(next));
  const settle = (next: FieldValue) => {
    change(next);
    if (tells) press(blockId, actionId, next);
  };
  const text = String(value ?? '');
  const common = {
    id: name,
    'aria-describedby': name && `${name}-note`,
    'aria-invalid': form?.errors[blockId] !== undefined,
    'aria-label': name ? undefined : wordsOf(json.placeholder) || catalogues[spoken].choose,
    placeholder: wordsOf(json.placeholder) || undefined,
    class: 'slack-field',
  };
  const line = {
    ...common,
    value: text,
    maxLength: typeof json.max_length === 'number' ? json.max_length : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      change(event.currentTarget.value || null),
    onChange: () => tells && press(blockId, actionId, value),
  };
  switch (json.type) {
    case 'radio_buttons':
    case 'checkboxes':
      return <Choices {...props} value={value} settle={settle} />;
    case 'datepicker':
      return (
        <DateField
          {...common}
          placeholder={catalogues[spoken].dateHint}
          {...{ language: spoken, today, date: text }}
          change={(date) => settle(date || null)}
        />
      );
    case 'timepicker':
      return (
        <TimeField
          {...common}
          placeholder={catalogues[spoken].timeHint}
          shown={text}
          change={(time) => settle(time || null)}
        />
      );
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      if (json.multiline === true) return <textarea {...line} rows={4} />;
      return <input {...line} {...LINES[json.type]} autocomplete="off" />;
    default:
      return <Menu {...props} value={value} settle={settle} look={common} />;
  }
}
