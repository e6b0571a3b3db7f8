import { halfDays } from '../../../domain/people/declared.js';
import type { Reader } from '../../../domain/people/reader.js';
import { halfDayText } from '../../../i18n/index.js';
import type { ProfileForm } from '../../../messages/forms/form.js';
import { causes, type Field, option, several, textInput } from './fields.js';
import { plain } from './text.js';
import type { Block } from './vocabulary.js';

/** The fields of somebody's own profile; all of them may be left empty. */
export function profileInputs({ values }: ProfileForm, reader: Reader): Block[] {
  const field = (name: keyof typeof values, extra: Partial<Field> = {}): Field => ({
    name,
    label: plain(reader, `profileForm.${name}`),
    value: values[name] ?? '',
    optional: true,
    ...extra,
  });
  const choose = plain(reader, 'profileForm.choose');
  const days = halfDays.map((one) => option(halfDayText(one, reader.locale), one));
  return [
    textInput(field('skills', { hint: plain(reader, 'profileForm.skills.hint'), multiline: true })),
    several(field('causes'), causes(reader), choose),
    textInput(field('sites', { hint: plain(reader, 'profileForm.sites.hint') })),
    textInput(field('departments', { hint: plain(reader, 'profileForm.departments.hint') })),
    several(field('availability'), days, choose),
  ];
}
