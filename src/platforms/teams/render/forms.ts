import type { Reader } from '../../../domain/people/reader.js';
import { textAtMost } from '../../../domain/people/visibleText.js';
import { type TextKey, zoneText } from '../../../i18n/index.js';
import {
  type FormField,
  type MissionField,
  missionFieldNames,
  missionFields,
} from '../../../messages/forms/fields.js';
import type { AnnouncementForm, FieldProblems, Form, MissionForm } from '../../../messages/forms/form.js';
import type { Message } from '../../../messages/message.js';
import { toManage } from '../../shared/steps.js';
import { formData, NONE } from '../payload.js';
import { executeOrSubmit } from './actions.js';
import { accent, buttonRow, card, heading, plainWords, quiet, words } from './cards.js';
import { CLOCK, choices, DAY, type FieldState, field, only } from './fields.js';
import { fitted } from './fit.js';
import { problemText } from './problems.js';
import { stepButton } from './steps.js';
import { escapeMarkdown, oneLine, withoutFunctions } from './text.js';
import type { Card, CardPart, Rendered } from './vocabulary.js';

const VERB = 'form';

/**
 * A form as a card with input fields; with `problems`, as it was filled in and a sentence beside each. `about`: what was
 * wrong with the whole of it.
 */
export function renderForm(
  form: Form,
  reader: Reader,
  problems: FieldProblems = {},
  about: Message | null = null,
): Rendered {
  const refusal = about?.kind === 'problem' ? escapeMarkdown(problemText(about.problem, reader)) : '';
  const wrong = Object.keys(problems).length > 0 ? words(reader, 'form.checkFields') : refusal;
  const state = { reader, values: form.values, problems, wrong };
  const summary = titleOf(form, reader);
  const whole =
    form.kind === 'mission'
      ? fitted(textAtMost, (most) => missionForm(form, cut(state, most)))
      : fitted(Math.min(form.channels.length, MAX_CHANNELS), (most) => announcementForm(form, state, most));
  return { card: whole, summary };
}

/** `wrong`: what is to be said above all fields. */
interface FormState extends FieldState {
  readonly wrong: string;
}

/** Every value at most so long: somebody pasted far more than a field takes. */
function cut(state: FormState, most: number): FormState {
  const values = Object.entries(state.values).map(([name, value]) => [name, value?.slice(0, most)]);
  return { ...state, values: Object.fromEntries(values) };
}

function titleOf(form: Form, reader: Reader): string {
  if (form.kind === 'mission')
    return plainWords(reader, form.missionId ? 'missionForm.title.edit' : 'missionForm.title.new');
  return oneLine(`${plainWords(reader, 'announcementForm.title')} · ${oneLine(form.missionTitle)}`);
}

function missionForm(form: MissionForm, typed: FormState): Card {
  const state = only(CLOCK, only(DAY, typed, ['date']), ['start', 'end']);
  const body = missionFieldNames.flatMap((name) => missionInput(name, form, state));
  return formCard(form, typed, body, 'missionForm.submit');
}

function missionInput(name: MissionField, { timezone }: MissionForm, state: FieldState): CardPart[] {
  const { kind, required, hint }: FormField = missionFields[name];
  const { reader } = state;
  const said =
    hint && words(reader, `missionForm.${name}.hint` as TextKey, { zone: zoneText(timezone, reader.locale) });
  const input = kind === 'cause' ? choices(causeOptions(reader), NONE) : inputs[kind];
  return field(state, name, `missionForm.${name}`, { input, required, ...(said && { hint: said }) });
}

/** How a card takes what is filled in. */
const inputs: Readonly<Record<Exclude<FormField['kind'], 'cause'>, CardPart>> = {
  line: { type: 'Input.Text' },
  number: { type: 'Input.Text' },
  text: { type: 'Input.Text', isMultiline: true },
  date: { type: 'Input.Date' },
  time: { type: 'Input.Time' },
};

function causeOptions(reader: Reader): { value: string; title: string }[] {
  const goals = Array.from({ length: 17 }, (_, index) => {
    const number = index + 1;
    return { value: String(number), title: `${number}. ${plainWords(reader, `cause.${number}` as TextKey)}` };
  });
  return [{ value: NONE, title: plainWords(reader, 'missionForm.cause.none') }, ...goals];
}

function announcementForm(form: AnnouncementForm, typed: FormState, most: number): Card {
  const { reader } = typed;
  const state = only(CLOCK, only(DAY, typed, ['date']), ['time']);
  const body = [
    ...field(state, 'everyone', 'announcementForm.everyone', {
      input: choices(everyoneOptions(form, reader), 'yes'),
    }),
    ...channelField(form, state, most),
    ...field(state, 'when', 'announcementForm.when', { input: choices(whenOptions(reader), 'now') }),
    ...field(state, 'date', 'announcementForm.date', { input: inputs.date }),
    ...field(state, 'time', 'announcementForm.time', { input: inputs.time }),
    quiet(words(reader, 'announcementForm.zone', { zone: zoneText(form.timezone, reader.locale) })),
  ];
  return formCard(form, typed, body, 'announcementForm.submit');
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

/** The one that was chosen comes first, so that it is always there. */
function channelField(form: AnnouncementForm, state: FieldState, most: number): CardPart[] {
  if (form.channels.length === 0 && !state.problems.channel)
    return [quiet(words(state.reader, 'announcementForm.noChannels'))];
  const isChosen = ({ id }: { readonly id: string }) => id === state.values.channel;
  const known = [...form.channels.filter(isChosen), ...form.channels.filter((each) => !isChosen(each))]
    .slice(0, most)
    .map((channel) => ({ value: channel.id, title: channelTitle(channel, state.reader) }));
  const none = { value: NONE, title: plainWords(state.reader, 'announcementForm.channel.none') };
  return field(state, 'channel', 'announcementForm.channel', {
    input: choices([none, ...known], NONE),
    hint: words(state.reader, 'announcementForm.channel.hint'),
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
  { reader, wrong }: FormState,
  body: readonly CardPart[],
  submit: TextKey,
): Card {
  const send = executeOrSubmit(plainWords(reader, submit), VERB, formData(form), {});
  const back = stepButton(reader, toManage);
  return card(reader, [
    heading(escapeMarkdown(titleOf(form, reader))),
    ...(wrong === '' ? [] : [accent(wrong, 'warning')]),
    ...body,
    ...buttonRow([send, back]),
  ]);
}
