import { locales } from '../../../domain/people/locale.js';
import type { Reader } from '../../../domain/people/reader.js';
import { type TextKey, zoneText } from '../../../i18n/index.js';
import type { AnnouncementField } from '../../../messages/forms/fields.js';
import type { AnnouncementForm } from '../../../messages/forms/form.js';
import { NONE } from '../payload.js';
import { plainWords, quiet, words } from './cards.js';
import { CLOCK, causeOptions, choices, DAY, type FieldState, field, only, several } from './fields.js';
import { oneLine, withoutFunctions } from './text.js';
import type { CardPart } from './vocabulary.js';

/** Whom to tell of a mission, where and when; `most`: as many channels as there is room for. */
export function announcementInputs(form: AnnouncementForm, typed: FieldState, most: number): CardPart[] {
  const { reader } = typed;
  const state = only(CLOCK, only(DAY, typed, ['date', 'until']), ['time']);
  return [
    ...peopleFields(form, state),
    ...channelField(form, state, most),
    ...field(state, 'when', 'announcementForm.when', {
      input: choices(options('when', ['now', 'later'], reader), 'now'),
    }),
    ...field(state, 'date', 'announcementForm.date', { input: { type: 'Input.Date' } }),
    ...field(state, 'time', 'announcementForm.time', { input: { type: 'Input.Time' } }),
    quiet(words(reader, 'announcementForm.zone', { zone: zoneText(form.timezone, reader.locale) })),
    ...field(state, 'perHour', 'announcementForm.perHour', {
      input: { type: 'Input.Text' },
      hint: words(reader, 'announcementForm.pace.hint'),
    }),
    ...field(state, 'until', 'announcementForm.until', { input: { type: 'Input.Date' } }),
  ];
}

/** Everyone, or those alone whom every filter leaves. */
function peopleFields({ people }: AnnouncementForm, state: FieldState): CardPart[] {
  const { reader } = state;
  const everyone = [
    { value: 'yes', title: plainWords(reader, 'announcementForm.everyone.yes', { people }) },
    { value: 'no', title: plainWords(reader, 'announcementForm.everyone.no') },
  ];
  const line: CardPart = { type: 'Input.Text' };
  const hint = words(reader, 'announcementForm.list.hint');
  const languages = options('language', locales, reader);
  const past = options('tookPart', ['before', 'never'], reader);
  return [
    ...field(state, 'everyone', 'announcementForm.everyone', { input: choices(everyone, 'yes') }),
    ...field(state, 'sites', 'announcementForm.sites', { input: line, hint }),
    ...field(state, 'departments', 'announcementForm.departments', { input: line, hint }),
    ...field(state, 'skills', 'announcementForm.skills', { input: line, hint }),
    ...field(state, 'causes', 'announcementForm.causes', { input: several(causeOptions(reader)) }),
    ...field(state, 'language', 'announcementForm.language', {
      input: choices([none(reader, 'announcementForm.language.any'), ...languages], NONE),
    }),
    ...field(state, 'tookPart', 'announcementForm.tookPart', {
      input: choices([none(reader, 'announcementForm.tookPart.any'), ...past], NONE),
    }),
  ];
}

const none = (reader: Reader, key: TextKey) => ({ value: NONE, title: plainWords(reader, key) });

const options = (name: AnnouncementField, values: readonly string[], reader: Reader) =>
  values.map((value) => ({
    value,
    title: plainWords(reader, `announcementForm.${name}.${value}` as TextKey),
  }));

/** More than this, and nobody would find theirs. */
export const MAX_CHANNELS = 50;

/** Those that were chosen come first, so that they are always there. */
function channelField(form: AnnouncementForm, state: FieldState, most: number): CardPart[] {
  if (form.channels.length === 0 && !state.problems.channel)
    return [quiet(words(state.reader, 'announcementForm.noChannels'))];
  const chosen = (state.values.channel ?? '').split(',');
  const isChosen = ({ id }: { readonly id: string }) => chosen.includes(id);
  const known = [...form.channels.filter(isChosen), ...form.channels.filter((each) => !isChosen(each))]
    .slice(0, most)
    .map((channel) => ({ value: channel.id, title: channelTitle(channel, state.reader) }));
  return field(state, 'channel', 'announcementForm.channel', {
    // A card's list cannot be empty.
    input: several(known.length > 0 ? known : [none(state.reader, 'announcementForm.channel.none')]),
    hint: words(state.reader, 'announcementForm.channel.hint'),
  });
}

function channelTitle({ name, readers }: AnnouncementForm['channels'][number], reader: Reader): string {
  const channel = withoutFunctions(oneLine(name));
  return readers === 'outsiders'
    ? plainWords(reader, 'announcementForm.channel.outsiders', { channel })
    : channel;
}
