import { locales } from '../../../domain/people/locale.js';
import { streams } from '../../../domain/people/preferences.js';
import type { Reader } from '../../../domain/people/reader.js';
import { weekdayName, weekdays, zoneText } from '../../../i18n/index.js';
import type { SettingsField } from '../../../messages/forms/fields.js';
import type { SettingsForm } from '../../../messages/forms/form.js';
import { choice, type Field, severalOf, timeInput } from './fields.js';
import { plain } from './text.js';
import type { Block, Option } from './vocabulary.js';

const option = (text: string, value: string): Option => ({
  text: { type: 'plain_text', text, emoji: false },
  value,
});

/** How somebody is spoken to, and when: the fields of their own settings. */
export function settingsInputs({ values, timezone }: SettingsForm, reader: Reader): Block[] {
  const field = (name: SettingsField, extra: Partial<Field> = {}): Field => ({
    name,
    label: plain(reader, `settingsForm.${name}`),
    value: values[name] ?? '',
    ...extra,
  });
  const languages = locales.map((each) => option(plain(reader, `settingsForm.language.${each}`), each));
  const kinds = (['on', 'off'] as const).map((each) => option(plain(reader, `settingsForm.${each}`), each));
  const days = weekdays.map((each) => option(weekdayName(each, reader.locale), String(each)));
  const zone = plain(reader, 'settingsForm.from.hint', { zone: zoneText(timezone, reader.locale) });
  return [
    choice(field('language'), languages, 'radio'),
    ...streams.map((stream) => choice(field(stream), kinds, 'radio')),
    timeInput(field('from', { optional: true, hint: zone })),
    timeInput(field('to', { optional: true })),
    severalOf(field('days', { optional: true, hint: plain(reader, 'settingsForm.days.hint') }), days),
  ];
}
