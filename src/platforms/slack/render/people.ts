import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { PersonForm, TakeOffForm } from '../../../messages/forms/form.js';
import { section } from './blocks.js';
import { choice, option, person, textInput } from './fields.js';
import { bold, clip, escaped, lines, oneLine, plain } from './text.js';
import type { Block } from './vocabulary.js';

/** Whom, on which half-day where there are several, and why. */
export function personInputs({ missionTitle, slots, values }: PersonForm, reader: Reader): Block[] {
  const field = (name: 'person' | 'slot' | 'reason') => ({
    name,
    label: plain(reader, `personForm.${name}`),
    value: values[name] ?? '',
  });
  const options = slots.map((slot) => option(whenText(slot, reader), slot.id));
  return [
    section(bold(missionTitle)),
    person(field('person'), plain(reader, 'button.chooseColleague')),
    ...(slots.length > 1 ? [choice(field('slot'), options, 'menu')] : []),
    textInput({ ...field('reason'), optional: true, hint: plain(reader, 'personForm.reason.hint') }),
  ];
}

/** Whom, off what, and why. */
export const takeOffInputs = ({ name, missionTitle, values }: TakeOffForm, reader: Reader): Block[] => [
  section(lines(bold(name || '…'), escaped(clip(oneLine(missionTitle), 150)))),
  textInput({
    name: 'reason',
    label: plain(reader, 'takeOffForm.reason'),
    value: values.reason ?? '',
    ...{ optional: true, hint: plain(reader, 'takeOffForm.reason.hint') },
  }),
];
