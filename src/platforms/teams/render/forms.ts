import type { Reader } from '../../../application/queries/views.js';
import { cityOf, type TextKey } from '../../../i18n/index.js';
import type { AnnouncementForm, FieldProblems, Form, MissionForm } from '../../../messages/forms.js';
import { formData, NONE } from '../payload.js';
import { button, executeOrSubmit } from './actions.js';
import {
  accent,
  buttonRow,
  type CardPart,
  card,
  heading,
  plainWords,
  quiet,
  type Rendered,
  words,
} from './cards.js';
import { CLOCK, choices, DAY, type FieldState, field, only } from './fields.js';
import { escapeMarkdown, oneLine, withoutFunctions } from './text.js';

const VERB = 'form';

/** A form as a card with input fields; with `problems`, as it was filled in and a sentence beside each. */
export function renderForm(form: Form, reader: Reader, problems: FieldProblems = {}): Rendered {
  const state: FieldState = { reader, values: form.values, problems };
  return form.kind === 'mission' ? missionForm(form, state) : announcementForm(form, state);
}

function missionForm(form: MissionForm, typed: FieldState): Rendered {
  const { reader } = typed;
  const state = only(CLOCK, only(DAY, typed, ['date']), ['start', 'end']);
  const title = plainWords(reader, form.missionId ? 'missionForm.title.edit' : 'missionForm.title.new');
  const line = { type: 'Input.Text' };
  const time = { input: { type: 'Input.Time' }, required: true };
  const body = [
    ...field(state, 'title', 'missionForm.title', { input: line, required: true }),
    ...field(state, 'nonprofit', 'missionForm.nonprofit', { input: line, required: true }),
    ...field(state, 'summary', 'missionForm.summary', {
      input: { ...line, isMultiline: true },
      required: true,
      hint: 'missionForm.summary.hint',
    }),
    ...field(state, 'date', 'missionForm.date', { input: { type: 'Input.Date' }, required: true }),
    ...field(state, 'start', 'missionForm.start', time),
    ...field(state, 'end', 'missionForm.end', time),
    quiet(words(reader, 'missionForm.zone', { zone: cityOf(form.timezone) })),
    ...field(state, 'place', 'missionForm.place', {
      input: line,
      required: true,
      hint: 'missionForm.place.hint',
    }),
    ...field(state, 'capacity', 'missionForm.capacity', { input: line, required: true }),
    ...field(state, 'skills', 'missionForm.skills', { input: line, hint: 'missionForm.skills.hint' }),
    ...field(state, 'cause', 'missionForm.cause', { input: choices(causeOptions(reader), NONE) }),
  ];
  return formCard(form, state, title, body, 'missionForm.submit');
}

function causeOptions(reader: Reader): { value: string; title: string }[] {
  const goals = Array.from({ length: 17 }, (_, index) => {
    const number = index + 1;
    return { value: String(number), title: `${number}. ${plainWords(reader, `cause.${number}` as TextKey)}` };
  });
  return [{ value: NONE, title: plainWords(reader, 'missionForm.cause.none') }, ...goals];
}

function announcementForm(form: AnnouncementForm, typed: FieldState): Rendered {
  const { reader } = typed;
  const state = only(CLOCK, only(DAY, typed, ['date']), ['time']);
  const title = `${plainWords(reader, 'announcementForm.title')} · ${oneLine(form.missionTitle)}`;
  const body = [
    ...field(state, 'everyone', 'announcementForm.everyone', {
      input: choices(everyoneOptions(form, reader), 'yes'),
    }),
    ...channelField(form, state),
    ...field(state, 'when', 'announcementForm.when', { input: choices(whenOptions(reader), 'now') }),
    ...field(state, 'date', 'announcementForm.date', { input: { type: 'Input.Date' } }),
    ...field(state, 'time', 'announcementForm.time', { input: { type: 'Input.Time' } }),
    quiet(words(reader, 'announcementForm.zone', { zone: cityOf(form.timezone) })),
  ];
  return formCard(form, state, title, body, 'announcementForm.submit');
}

const everyoneOptions = ({ people }: AnnouncementForm, reader: Reader) => [
  { value: 'yes', title: plainWords(reader, 'announcementForm.everyone.yes', { people }) },
  { value: 'no', title: plainWords(reader, 'announcementForm.everyone.no') },
];

const whenOptions = (reader: Reader) => [
  { value: 'now', title: plainWords(reader, 'announcementForm.when.now') },
  { value: 'later', title: plainWords(reader, 'announcementForm.when.later') },
];

const MAX_CHANNELS = 50;

function channelField(form: AnnouncementForm, state: FieldState): CardPart[] {
  if (form.channels.length === 0) return [quiet(words(state.reader, 'announcementForm.noChannels'))];
  const known = form.channels
    .slice(0, MAX_CHANNELS)
    .map((channel) => ({ value: channel.id, title: channelTitle(channel, state.reader) }));
  const none = { value: NONE, title: plainWords(state.reader, 'announcementForm.channel.none') };
  return field(state, 'channel', 'announcementForm.channel', {
    input: choices([none, ...known], NONE),
    hint: 'announcementForm.channel.hint',
  });
}

function channelTitle({ name, readers }: AnnouncementForm['channels'][number], reader: Reader): string {
  const channel = withoutFunctions(oneLine(name));
  return readers === 'outsiders'
    ? plainWords(reader, 'announcementForm.channel.outsiders', { channel })
    : channel;
}

function formCard(
  form: Form,
  { reader, problems }: FieldState,
  title: string,
  body: readonly CardPart[],
  submit: TextKey,
): Rendered {
  const wrong = Object.keys(problems).length > 0;
  const warning = wrong ? [accent(words(reader, 'form.checkFields'), 'warning')] : [];
  const send = executeOrSubmit(plainWords(reader, submit), VERB, formData(form), {});
  const back = button(reader, 'button.manage', { kind: 'manage' });
  const plainTitle = oneLine(title);
  const whole = card(reader, [
    heading(escapeMarkdown(plainTitle)),
    ...warning,
    ...body,
    ...buttonRow([send, back]),
  ]);
  return { card: whole, summary: plainTitle };
}
