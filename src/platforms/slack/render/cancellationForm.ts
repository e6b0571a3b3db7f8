import { cancelReasons } from '../../../domain/missions/mission.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { CancellationField } from '../../../messages/forms/fields.js';
import type { CancellationForm } from '../../../messages/forms/form.js';
import { section } from './blocks.js';
import { choice, option, textInput } from './fields.js';
import { bold, plain } from './text.js';
import type { Block } from './vocabulary.js';

/** Why a mission is cancelled: one of a list, in somebody's own words, or both. */
export function cancellationInputs({ missionTitle, values }: CancellationForm, reader: Reader): Block[] {
  const reasons = cancelReasons.map((one) => option(plain(reader, `cancellationForm.reason.${one}`), one));
  const field = (name: CancellationField) => ({
    name,
    label: plain(reader, `cancellationForm.${name}`),
    value: values[name] ?? '',
    optional: true,
  });
  return [
    section(bold(missionTitle)),
    choice(field('reason'), reasons, 'radio'),
    textInput({ ...field('note'), hint: plain(reader, 'cancellationForm.note.hint'), multiline: true }),
  ];
}
