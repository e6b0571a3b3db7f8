import type { Intent } from '../../../conversation/intents.js';
import { rhythms } from '../../../domain/missions/repeats.js';
import type { Reader } from '../../../domain/people/reader.js';
import { exampleDay } from '../../../i18n/index.js';
import type { FieldProblems, Form, MissionForm, RepeatForm } from '../../../messages/forms/form.js';
import type { Message } from '../../../messages/message.js';
import { channelName } from '../../shared/channels.js';
import { type ShownField, shownFields } from '../../shared/missionFields.js';
import { formMetadata } from '../formMetadata.js';
import { announcementInputs } from './announcementForm.js';
import { attendanceInputs } from './attendance.js';
import { actions, button, section } from './blocks.js';
import { cancellationInputs } from './cancellationForm.js';
import { feedbackInputs } from './feedback.js';
import { dateInput, type Field, textInput, timeInput } from './fields.js';
import { framingInputs } from './framingForm.js';
import { renderMessage } from './index.js';
import { personInputs, takeOffInputs } from './people.js';
import { profileInputs } from './profileForm.js';
import { proposalInputs } from './proposalForm.js';
import { repeatInputs } from './repeats.js';
import { roleInputs } from './roles.js';
import { settingsInputs } from './settingsForm.js';
import { bold, clip, lines, marked, plain } from './text.js';
import type { Block, Modal, Rendered } from './vocabulary.js';

const title = (text: string) => ({ type: 'plain_text', text: clip(text, 24), emoji: false }) as const;

/** A form as a modal. Fields carry their name as block id; https://docs.slack.dev/surfaces/modals */
export const renderForm = (form: Form, reader: Reader): Modal => ({
  type: 'modal',
  callback_id: form.kind,
  private_metadata: formMetadata.write(form),
  title: title(formTitle(form, reader)),
  submit: title(plain(reader, `${form.kind}Form.submit`)),
  close: title(plain(reader, 'button.close')),
  blocks: inputsOf(form, reader),
});

function inputsOf(form: Form, reader: Reader): Block[] {
  switch (form.kind) {
    case 'mission':
      return missionInputs(form, reader);
    case 'framing':
      return framingInputs(form, reader);
    case 'announcement':
      return announcementInputs(form, reader);
    case 'settings':
      return settingsInputs(form, reader);
    case 'profile':
      return profileInputs(form, reader);
    case 'feedback':
      return feedbackInputs(form, reader);
    case 'proposal':
      return proposalInputs(form, reader);
    case 'attendance':
      return attendanceInputs(form, reader);
    case 'cancellation':
      return cancellationInputs(form, reader);
    case 'role':
      return roleInputs(form, reader);
    case 'repeat':
      return repeatInputs(form, reader);
    case 'person':
      return personInputs(form, reader);
    case 'takeOff':
      return takeOffInputs(form, reader);
  }
}

function formTitle(form: Form, reader: Reader): string {
  if (form.kind !== 'mission') return plain(reader, `${form.kind}Form.title`);
  return plain(reader, form.missionId ? 'missionForm.title.edit' : 'missionForm.title.new');
}

const missionInputs = (form: MissionForm, reader: Reader): Block[] =>
  shownFields(form, reader).map((field) => missionInput(field, form));

function missionInput({ name, kind, required, label, hint }: ShownField, { values }: MissionForm): Block {
  const field: Field = {
    ...{ name, label, value: values[name] ?? '', optional: !required, multiline: kind === 'text' },
    ...(hint !== null && { hint }),
  };
  if (kind === 'date') return dateInput(field);
  if (kind === 'time') return timeInput(field);
  return textInput(field);
}

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
  const about = 'missionTitle' in form ? form.missionTitle : title;
  const open = button(reader, 'button.openForm', intentOf(form), { style: 'primary' });
  return {
    text: `${title}. ${plain(reader, 'form.invitation')}`,
    blocks: [section(lines(bold(about), marked(reader, 'form.invitation'))), ...actions(open)],
  };
}

function intentOf(form: Form): Intent {
  if (form.kind === 'settings') return { kind: 'settings.form' };
  if (form.kind === 'announcement') return { kind: 'announce', missionId: form.missionId };
  if (form.kind === 'framing') return { kind: 'mission.frame', missionId: form.missionId };
  if (form.kind === 'profile') return { kind: 'profile.edit' };
  if (form.kind === 'feedback') return { kind: 'feedback.form', engagementId: form.engagementId };
  if (form.kind === 'attendance') return { kind: 'attendance.form', engagementId: form.engagementId };
  if (form.kind === 'role') return { kind: 'role.form' };
  if (form.kind === 'cancellation') return { kind: 'mission.cancelForm', missionId: form.missionId };
  if (form.kind === 'repeat') return { kind: 'repeat.form', missionId: form.missionId, ...saidIn(form) };
  if (form.kind === 'person') return { kind: 'person.add', missionId: form.missionId };
  if (form.kind === 'takeOff') return { kind: 'takeOff.form', engagementId: form.engagementId };
  if (form.kind === 'proposal')
    return { kind: 'propose.form', ...(form.missionId && { missionId: form.missionId }) };
  return form.missionId
    ? { kind: 'mission.edit', missionId: form.missionId, ...form.said }
    : { kind: 'mission.new' };
}

/** What was said already is in the form that the button opens. */
function saidIn({ values: { every, times = '', until = '' } }: RepeatForm) {
  const rhythm = rhythms.find((one) => one === every);
  return {
    ...(rhythm && { every: rhythm }),
    ...(/^\d{1,3}$/.test(times) && { times: Number(times) }),
    ...(/^\d{4}-\d\d-\d\d$/.test(until) && { until }),
  };
}

/** The sentence beside each refused field. */
export const renderFieldProblems = (problems: FieldProblems, reader: Reader): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => {
      const { code, channel } = typeof problem === 'string' ? { code: problem, channel: '' } : problem;
      return [
        field,
        plain(reader, `field.${code}`, { example: exampleDay(reader), channel: channelName(channel) }),
      ];
    }),
  );
