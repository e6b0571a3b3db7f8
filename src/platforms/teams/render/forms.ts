import type { Reader } from '../../../domain/people/reader.js';
import { textAtMost } from '../../../domain/people/visibleText.js';
import type { TextKey } from '../../../i18n/index.js';
import type { FieldProblems, Form, MissionForm } from '../../../messages/forms/form.js';
import type { Message } from '../../../messages/message.js';
import { type ShownField, shownFields } from '../../shared/missionFields.js';
import { toRoles } from '../../shared/roles.js';
import { type Step, toManage, toMissions, toProfile, toRoster, toSettings } from '../../shared/steps.js';
import { formData } from '../payload.js';
import { executeOrSubmit } from './actions.js';
import { announcementInputs, MAX_CHANNELS } from './announcementForm.js';
import { attendanceInputs } from './attendance.js';
import { cancellationInputs } from './cancellationForm.js';
import { accent, buttonRow, card, heading, plainWords, words } from './cards.js';
import { feedbackInputs } from './feedback.js';
import { CLOCK, DAY, type FieldState, field, inputs, only } from './fields.js';
import { fitted } from './fit.js';
import { framingInputs } from './framingForm.js';
import { personInputs, takeOffInputs } from './people.js';
import { problemText } from './problems.js';
import { profileInputs } from './profileForm.js';
import { proposalInputs } from './proposalForm.js';
import { repeatInputs } from './repeats.js';
import { roleInputs } from './roles.js';
import { settingsInputs } from './settingsForm.js';
import { stepButton } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
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
  return { card: wholeOf(form, state), summary };
}

function wholeOf(form: Form, state: FormState): Card {
  switch (form.kind) {
    case 'mission':
      return fitted(textAtMost, (most) => missionForm(form, cut(state, most)));
    case 'framing':
      return fitted(textAtMost, (most) => {
        const typed = cut(state, most);
        return formCard(form, typed, framingInputs(form, typed), 'framingForm.submit');
      });
    case 'announcement': {
      const known = Math.min(form.channels.length, MAX_CHANNELS);
      return fitted(known, (most) =>
        formCard(form, state, announcementInputs(form, state, most), 'announcementForm.submit'),
      );
    }
    case 'settings':
      return formCard(form, state, settingsInputs(form, state), 'settingsForm.submit', toSettings);
    case 'profile':
      return formCard(form, state, profileInputs(state), 'profileForm.submit', toProfile);
    case 'proposal':
      return fitted(form.missions.length, (most) => {
        const inputs = proposalInputs(form, state, most);
        return formCard(form, state, inputs, 'proposalForm.submit', toMissions);
      });
    case 'cancellation':
      return formCard(form, state, cancellationInputs(form, state), 'cancellationForm.submit');
    case 'role':
      return formCard(form, state, roleInputs(state), 'roleForm.submit', toRoles);
    case 'repeat':
      return formCard(form, state, repeatInputs(state), 'repeatForm.submit');
    case 'person':
      return formCard(form, state, personInputs(form, state), 'personForm.submit', toRoster(form.missionId));
    case 'takeOff':
      return formCard(form, state, takeOffInputs(form, state), 'takeOffForm.submit');
    case 'feedback':
      return formCard(form, state, feedbackInputs(form, state), 'feedbackForm.submit', toMissions);
    case 'attendance':
      return formCard(form, state, attendanceInputs(form, state), 'attendanceForm.submit');
  }
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
  if (form.kind === 'profile') return plainWords(reader, 'profileForm.title');
  if (form.kind === 'mission')
    return plainWords(reader, form.missionId ? 'missionForm.title.edit' : 'missionForm.title.new');
  if (form.kind === 'framing')
    return oneLine(`${plainWords(reader, 'framingForm.title')} · ${oneLine(form.missionTitle)}`);
  if (form.kind === 'settings') return plainWords(reader, 'settingsForm.title');
  if (form.kind === 'feedback') return plainWords(reader, 'feedbackForm.title');
  if (form.kind === 'attendance') return plainWords(reader, 'attendanceForm.title');
  if (form.kind === 'role') return plainWords(reader, 'roleForm.title');
  if (form.kind === 'cancellation') return plainWords(reader, 'cancellationForm.title');
  if (form.kind === 'repeat') return plainWords(reader, 'repeatForm.title');
  if (form.kind === 'proposal') return plainWords(reader, 'proposalForm.title');
  if (form.kind === 'person') return plainWords(reader, 'personForm.title');
  if (form.kind === 'takeOff') return plainWords(reader, 'takeOffForm.title');
  return oneLine(`${plainWords(reader, 'announcementForm.title')} · ${oneLine(form.missionTitle)}`);
}

function missionForm(form: MissionForm, typed: FormState): Card {
  const fields = shownFields(form, typed.reader);
  const named = (kind: ShownField['kind']) =>
    fields.filter((one) => one.kind === kind).map(({ name }) => name);
  const state = only(CLOCK, only(DAY, typed, named('date')), named('time'));
  const body = fields.flatMap((one) => missionInput(one, state));
  return formCard(form, typed, body, 'missionForm.submit');
}

const missionInput = ({ name, kind, required, label, hint }: ShownField, state: FieldState): CardPart[] =>
  field(
    state,
    name,
    { label },
    {
      input: inputs[kind],
      required,
      ...(hint !== null && { hint: escapeMarkdown(hint) }),
    },
  );

function formCard(
  form: Form,
  { reader, wrong }: FormState,
  body: readonly CardPart[],
  submit: TextKey,
  instead: Step = toManage,
): Card {
  const send = executeOrSubmit(plainWords(reader, submit), VERB, formData(form), {});
  const back = stepButton(reader, instead);
  return card(reader, [
    heading(escapeMarkdown(titleOf(form, reader))),
    ...(wrong === '' ? [] : [accent(wrong, 'warning')]),
    ...body,
    ...buttonRow([send, back]),
  ]);
}
