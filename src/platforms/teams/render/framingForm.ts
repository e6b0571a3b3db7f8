import type { TextKey } from '../../../i18n/index.js';
import {
  type FramingField,
  type FramingFieldRow,
  framingFieldNames,
  framingFields,
  nonprofitFieldNames,
} from '../../../messages/forms/fields.js';
import type { FramingForm } from '../../../messages/forms/form.js';
import { NONE } from '../payload.js';
import { plainWords, quiet, subheading, words } from './cards.js';
import { causeOptions, choices, DAY, type FieldState, field, inputs, only } from './fields.js';
import type { CardPart } from './vocabulary.js';

/** The checklist, part by part. Anything may stay empty until the mission is announced. */
export function framingInputs({ asks }: FramingForm, typed: FieldState): CardPart[] {
  const { reader } = typed;
  const state = only(DAY, typed, ['checkedOn']);
  const intro = asks === 'all' ? 'framingForm.intro' : 'framingForm.intro.nonprofit';
  const names = asks === 'all' ? framingFieldNames : nonprofitFieldNames;
  const parts = names.flatMap((name, at) => {
    const { part } = framingFields[name];
    const before = names[at - 1];
    const begins = before === undefined || framingFields[before].part !== part;
    return [
      ...(begins ? [subheading(words(reader, `framingForm.part.${part}`))] : []),
      ...input(name, state),
    ];
  });
  return [quiet(words(reader, intro)), ...parts];
}

function input(name: FramingField, state: FieldState): CardPart[] {
  const { reader } = state;
  const { hint }: FramingFieldRow = framingFields[name];
  const said = hint && words(reader, `framingForm.${name}.hint` as TextKey);
  return field(state, name, `framingForm.${name}`, {
    input: element(name, state),
    ...(said && { hint: said }),
  });
}

function element(name: FramingField, { reader }: FieldState): CardPart {
  const { kind, choices: values = [] }: FramingFieldRow = framingFields[name];
  const none = { value: NONE, title: plainWords(reader, 'framingForm.none') };
  if (kind === 'cause') return choices([none, ...causeOptions(reader)], NONE);
  if (kind !== 'choice') return inputs[kind];
  const options = values.map((value) => ({
    value,
    title: plainWords(reader, `framingForm.${name}.${value}` as TextKey),
  }));
  return choices([none, ...options], NONE);
}
