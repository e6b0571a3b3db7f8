import type { Reader } from '../../../domain/people/reader.js';
import type { TextKey } from '../../../i18n/index.js';
import {
  type FramingField,
  type FramingFieldRow,
  framingFieldNames,
  framingFields,
  nonprofitFieldNames,
} from '../../../messages/forms/fields.js';
import type { FramingForm } from '../../../messages/forms/form.js';
import { context, header, section } from './blocks.js';
import { causes, choice, dateInput, type Field, option, textInput } from './fields.js';
import { bold, escaped, plain } from './text.js';
import type { Block } from './vocabulary.js';

/** The checklist, part by part. Anything may stay empty until the mission is announced. */
export function framingInputs(form: FramingForm, reader: Reader): Block[] {
  const intro = form.asks === 'all' ? 'framingForm.intro' : 'framingForm.intro.nonprofit';
  const names = form.asks === 'all' ? framingFieldNames : nonprofitFieldNames;
  const blocks = names.flatMap((name, at) => {
    const { part } = framingFields[name];
    const before = names[at - 1];
    const begins = before === undefined || framingFields[before].part !== part;
    return [
      ...(begins ? [header(plain(reader, `framingForm.part.${part}`))] : []),
      input(name, form, reader),
    ];
  });
  return [section(bold(form.missionTitle)), ...context(escaped(plain(reader, intro))), ...blocks];
}

function input(name: FramingField, { values }: FramingForm, reader: Reader): Block {
  const { kind, hint, choices = [] }: FramingFieldRow = framingFields[name];
  const field: Field = {
    name,
    label: plain(reader, `framingForm.${name}`),
    value: values[name] ?? '',
    optional: true,
    ...(hint && { hint: plain(reader, `framingForm.${name}.hint` as TextKey) }),
  };
  if (kind === 'cause') return choice(field, causes(reader), 'menu');
  if (kind === 'date') return dateInput(field);
  if (kind !== 'choice') return textInput(field);
  const options = choices.map((one) => option(plain(reader, `framingForm.${name}.${one}` as TextKey), one));
  return choice(field, options, 'menu');
}
