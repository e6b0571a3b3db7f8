import { channelsAtMost } from '../../../domain/announcements/announcement.js';
import { locales } from '../../../domain/people/locale.js';
import type { Reader } from '../../../domain/people/reader.js';
import { type TextKey, zoneText } from '../../../i18n/index.js';
import type { AnnouncementField } from '../../../messages/forms/fields.js';
import type { AnnouncementForm } from '../../../messages/forms/form.js';
import { section } from './blocks.js';
import { causes, choice, dateInput, type Field, option, several, textInput, timeInput } from './fields.js';
import { bold, plain } from './text.js';
import type { Block, Option } from './vocabulary.js';

type FieldOf = (name: AnnouncementField, extra?: Partial<Field>) => Field;

/** Whom to tell of a mission, where and when. */
export function announcementInputs(form: AnnouncementForm, reader: Reader): Block[] {
  const { values, timezone, missionTitle, sharedChannels } = form;
  const field: FieldOf = (name, extra = {}) => ({
    name,
    label: plain(reader, `announcementForm.${name}`),
    value: values[name] ?? '',
    ...extra,
  });
  const zone = plain(reader, 'announcementForm.zone', { zone: zoneText(timezone, reader.locale) });
  return [
    section(bold(missionTitle)),
    ...peopleInputs(form, field, reader),
    channelPicker(
      field('channel', { hint: plain(reader, 'announcementForm.channel.hint') }),
      sharedChannels === 'refuse',
    ),
    choice(field('when'), options('when', ['now', 'later'], reader), 'radio'),
    dateInput(field('date', { optional: true, tells: true })),
    timeInput(field('time', { optional: true, tells: true, hint: zone })),
    textInput(field('perHour', { optional: true, hint: plain(reader, 'announcementForm.pace.hint') })),
    dateInput(field('until', { optional: true })),
  ];
}

/** Everyone, or those alone whom every filter leaves. */
function peopleInputs({ people }: AnnouncementForm, field: FieldOf, reader: Reader): Block[] {
  const everyone = [
    option(plain(reader, 'announcementForm.everyone.yes', { people }), 'yes'),
    option(plain(reader, 'announcementForm.everyone.no'), 'no'),
  ];
  const listed = { optional: true, hint: plain(reader, 'announcementForm.list.hint') };
  const open = { optional: true };
  return [
    choice(field('everyone'), everyone, 'radio'),
    textInput(field('sites', listed)),
    textInput(field('departments', listed)),
    textInput(field('skills', listed)),
    several(field('causes', open), causes(reader), plain(reader, 'announcementForm.choose')),
    choice(field('language', open), options('language', locales, reader), 'menu'),
    choice(field('tookPart', open), options('tookPart', ['before', 'never'], reader), 'menu'),
  ];
}

const options = (name: AnnouncementField, values: readonly string[], reader: Reader): Option[] =>
  values.map((value) => option(plain(reader, `announcementForm.${name}.${value}` as TextKey), value));

/** Slack's own picker: it knows every channel, private ones of the organiser included, and marks those that are shared. */
const channelPicker = ({ name, label, value, hint }: Field, companyOnly: boolean): Block => ({
  type: 'input',
  block_id: name,
  optional: true,
  label: { type: 'plain_text', text: label },
  ...(hint ? { hint: { type: 'plain_text', text: hint } } : {}),
  element: {
    type: 'multi_conversations_select',
    action_id: 'value',
    max_selected_items: channelsAtMost,
    filter: {
      include: ['public', 'private'],
      exclude_bot_users: true,
      ...(companyOnly ? { exclude_external_shared_channels: true } : {}),
    },
    ...(value ? { initial_conversations: value.split(',') } : {}),
  },
});
