import { halfDays } from '../../../domain/people/declared.js';
import { halfDayText } from '../../../i18n/index.js';
import { words } from './cards.js';
import { causeOptions, type FieldState, field, several } from './fields.js';
import type { CardPart } from './vocabulary.js';

/** The fields of somebody's own profile; all of them may be left empty. */
export function profileInputs(state: FieldState): CardPart[] {
  const { reader } = state;
  const days = halfDays.map((one) => ({ value: one, title: halfDayText(one, reader.locale) }));
  return [
    ...field(state, 'skills', 'profileForm.skills', {
      input: { type: 'Input.Text', isMultiline: true },
      hint: words(reader, 'profileForm.skills.hint'),
    }),
    ...field(state, 'causes', 'profileForm.causes', { input: several(causeOptions(reader)) }),
    ...field(state, 'sites', 'profileForm.sites', {
      input: { type: 'Input.Text' },
      hint: words(reader, 'profileForm.sites.hint'),
    }),
    ...field(state, 'departments', 'profileForm.departments', {
      input: { type: 'Input.Text' },
      hint: words(reader, 'profileForm.departments.hint'),
    }),
    ...field(state, 'availability', 'profileForm.availability', { input: several(days) }),
  ];
}
