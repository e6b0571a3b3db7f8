import { locales } from '../../../domain/people/locale.js';
import { streams } from '../../../domain/people/preferences.js';
import { weekdayName, weekdays, zoneText } from '../../../i18n/index.js';
import type { SettingsForm } from '../../../messages/forms/form.js';
import { plainWords, words } from './cards.js';
import { CLOCK, choices, type FieldState, field, only } from './fields.js';
import type { CardPart } from './vocabulary.js';

/** How somebody is spoken to, and when: the fields of their own settings. */
export function settingsInputs({ timezone }: SettingsForm, typed: FieldState): CardPart[] {
  const { reader } = typed;
  const state = only(CLOCK, typed, ['from', 'to']);
  const languages = locales.map((value) => ({
    value,
    title: plainWords(reader, `settingsForm.language.${value}`),
  }));
  const kinds = (['on', 'off'] as const).map((value) => ({
    value,
    title: plainWords(reader, `settingsForm.${value}`),
  }));
  const days = weekdays.map((day) => ({ value: String(day), title: weekdayName(day, reader.locale) }));
  const zone = words(reader, 'settingsForm.from.hint', { zone: zoneText(timezone, reader.locale) });
  const time: CardPart = { type: 'Input.Time' };
  return [
    ...field(state, 'language', 'settingsForm.language', { input: choices(languages, reader.locale) }),
    ...streams.flatMap((stream) =>
      field(state, stream, `settingsForm.${stream}`, { input: choices(kinds, 'on') }),
    ),
    ...field(state, 'from', 'settingsForm.from', { input: time, hint: zone }),
    ...field(state, 'to', 'settingsForm.to', { input: time }),
    ...field(state, 'days', 'settingsForm.days', {
      input: { type: 'Input.ChoiceSet', style: 'expanded', isMultiSelect: true, choices: days },
      hint: words(reader, 'settingsForm.days.hint'),
    }),
  ];
}
