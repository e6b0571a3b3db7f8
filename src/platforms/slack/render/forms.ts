import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import { exampleDay, type TextKey, zoneText } from '../../../i18n/index.js';
import {
  type FormField,
  type MissionField,
  missionFieldNames,
  missionFields,
} from '../../../messages/forms/fields.js';
import type { AnnouncementForm, FieldProblems, Form, MissionForm } from '../../../messages/forms/form.js';
import type { Message } from '../../../messages/message.js';
import { formMetadata } from '../formMetadata.js';
import { actions, button, section } from './blocks.js';
import { choice, dateInput, type Field, textInput, timeInput } from './fields.js';
import { renderMessage } from './index.js';
import { bold, clip, lines, marked, plain } from './text.js';
import type { Block, Modal, Option, Rendered } from './vocabulary.js';

const title = (text: string) => ({ type: 'plain_text', text: clip(text, 24), emoji: false }) as const;

/** A form as a modal. Fields carry their name as block id; https://docs.slack.dev/surfaces/modals */
export const renderForm = (form: Form, reader: Reader): Modal => ({
  type: 'modal',
  callback_id: form.kind,
  private_metadata: formMetadata.write(form),
  title: title(formTitle(form, reader)),
  submit: title(plain(reader, form.kind === 'mission' ? 'missionForm.submit' : 'announcementForm.submit')),
  close: title(plain(reader, 'button.close')),
  blocks: form.kind === 'mission' ? missionInputs(form, reader) : announcementInputs(form, reader),
});

function formTitle(form: Form, reader: Reader): string {
  if (form.kind === 'announcement') return plain(reader, 'announcementForm.title');
  return plain(reader, form.missionId ? 'missionForm.title.edit' : 'missionForm.title.new');
}

const missionInputs = (form: MissionForm, reader: Reader): Block[] =>
  missionFieldNames.map((name) => missionInput(name, form, reader));

function missionInput(name: MissionField, { values, timezone }: MissionForm, reader: Reader): Block {
  const { kind, required, hint }: FormField = missionFields[name];
  const zone = { zone: zoneText(timezone, reader.locale) };
  const said = hint && plain(reader, `missionForm.${name}.hint` as TextKey, hint === 'zone' ? zone : {});
  const field: Field = {
    name,
    label: plain(reader, `missionForm.${name}`),
    value: values[name] ?? '',
    optional: !required,
    multiline: kind === 'text',
    ...(said && { hint: said }),
  };
  if (kind === 'date') return dateInput(field);
  if (kind === 'time') return timeInput(field);
  return kind === 'cause' ? choice(field, causes(reader), 'menu') : textInput(field);
}

const CAUSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

const causes = (reader: Reader): Option[] =>
  CAUSES.map((cause) => option(`${cause} · ${plain(reader, `cause.${cause}`)}`, String(cause)));

const option = (text: string, value: string): Option => ({
  text: { type: 'plain_text', text: clip(text, 75), emoji: false },
  value,
});

function announcementInputs(form: AnnouncementForm, reader: Reader): Block[] {
  const { values, people, timezone, missionTitle, sharedChannels } = form;
  const field = (name: keyof typeof values, extra: Partial<Field> = {}): Field => ({
    name,
    label: plain(reader, `announcementForm.${name}`),
    value: values[name] ?? '',
    ...extra,
  });
  const everyone = [
    option(plain(reader, 'announcementForm.everyone.yes', { people }), 'yes'),
    option(plain(reader, 'announcementForm.everyone.no'), 'no'),
  ];
  const moments = [
    option(plain(reader, 'announcementForm.when.now'), 'now'),
    option(plain(reader, 'announcementForm.when.later'), 'later'),
  ];
  return [
    section(bold(missionTitle)),
    choice(field('everyone'), everyone, 'radio'),
    channelPicker(
      field('channel', { hint: plain(reader, 'announcementForm.channel.hint') }),
      sharedChannels === 'refuse',
    ),
    choice(field('when'), moments, 'radio'),
    dateInput(field('date', { optional: true, tells: true })),
    timeInput(
      field('time', {
        ...{ optional: true, tells: true },
        hint: plain(reader, 'announcementForm.zone', { zone: zoneText(timezone, reader.locale) }),
      }),
    ),
  ];
}

/** Slack's own picker: it knows every channel, private ones of the organiser included, and marks those that are shared. */
const channelPicker = ({ name, label, value, hint }: Field, companyOnly: boolean): Block => ({
  type: 'input',
  block_id: name,
  optional: true,
  label: { type: 'plain_text', text: label },
  ...(hint ? { hint: { type: 'plain_text', text: hint } } : {}),
  element: {
    type: 'conversations_select',
    action_id: 'value',
    filter: {
      include: ['public', 'private'],
      exclude_bot_users: true,
      ...(companyOnly ? { exclude_external_shared_channels: true } : {}),
    },
    ...(value ? { initial_conversation: value } : {}),
  },
});

/** What stands in a modal while the form is being made. It has to open within 3 s of the click. */
export const renderLoading = (reader: Reader): Modal => ({
  type: 'modal',
  title: title('Étincelle'),
  close: title(plain(reader, 'button.close')),
  blocks: [section(plain(reader, 'form.loading'))],
});

/** A message in a modal: what is said, without buttons, which work in messages. */
export const renderNotice = (message: Message, reader: Reader): Modal => ({
  ...renderLoading(reader),
  blocks: renderMessage(message, reader).blocks.filter((block) => block.type !== 'actions'),
});

/** Words cannot open a modal, only clicks can: a button that does. https://docs.slack.dev/surfaces/modals#opening_modals */
export function renderInvitation(form: Form, reader: Reader): Rendered {
  const title = formTitle(form, reader);
  const about = form.kind === 'announcement' ? form.missionTitle : title;
  const open = button(reader, 'button.openForm', intentOf(form), { style: 'primary' });
  return {
    text: `${title}. ${plain(reader, 'form.invitation')}`,
    blocks: [section(lines(bold(about), marked(reader, 'form.invitation'))), ...actions(open)],
  };
}

function intentOf(form: Form): Intent {
  if (form.kind === 'announcement') return { kind: 'announce', missionId: form.missionId };
  return form.missionId ? { kind: 'mission.edit', missionId: form.missionId } : { kind: 'mission.new' };
}

/** The sentence beside each refused field. */
export const renderFieldProblems = (problems: FieldProblems, reader: Reader): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => {
      const { code, taken } = typeof problem === 'string' ? { code: problem, taken: 0 } : problem;
      return [field, plain(reader, `field.${code}`, { example: exampleDay(reader), taken })];
    }),
  );
