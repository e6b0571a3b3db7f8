import { z } from 'zod';
import { decodeIntent, encodeIntent } from '../../conversation/intents.js';
import { declaredParts } from '../../domain/people/declared.js';
import { textAtMost, visibleWords } from '../../domain/people/visibleText.js';
import {
  announcementFieldNames,
  attendanceFieldNames,
  cancellationFieldNames,
  feedbackFieldNames,
  framingFieldNames,
  personFieldNames,
  placedFieldNames,
  profileFields,
  proposalFieldNames,
  repeatFieldNames,
  roleFieldNames,
  settingsFieldNames,
  takeOffFieldNames,
} from '../../messages/forms/fields.js';
import type {
  AnnouncementForm,
  AttendanceForm,
  CancellationForm,
  FeedbackForm,
  Form,
  FramingForm,
  MissionForm,
  PersonForm,
  ProfileForm,
  ProposalForm,
  RepeatForm,
  RoleForm,
  SettingsForm,
  TakeOffForm,
} from '../../messages/forms/form.js';
import { formContext } from './formContext.js';
import { withFunctions } from './render/text.js';

/**
 * What our buttons carry through Teams and back. One key of their data holds it, so that it never meets the name of a
 * field. It comes back from the client: shapes are checked here, rights in the acts.
 */
const KEY = 'etincelle';

/** A closed list of a card cannot hold an empty value. This one means "not said", and is read as empty. */
export const NONE = 'none';

const payload = z.union([
  z.object({ intent: z.string().max(2000), person: z.literal(true).optional() }),
  formContext,
]);

const buttonData = z.object({ [KEY]: payload });

export type Payload = z.infer<typeof payload>;
export type FormContext = Extract<Payload, { form: string }>;

/** The data of a button that carries an encoded intent. */
export const intentData = (intent: string): Record<string, unknown> => ({ [KEY]: { intent } });

/** The same of one that acts on whoever is chosen beside it. */
export const personData = (intent: string): Record<string, unknown> => ({ [KEY]: { intent, person: true } });

const chosen = z.object({ colleague: z.string().min(1).max(100) });

/** The intent of a button, about whoever was chosen beside it. As it stands when nobody was: then it names nobody. */
export function chosenIn({ intent, person }: Extract<Payload, { intent: string }>, data: unknown): string {
  const read = person ? chosen.safeParse(data) : null;
  const of = decodeIntent(intent);
  return read?.success && of?.kind === 'pair.user'
    ? encodeIntent({ ...of, userId: read.data.colleague })
    : intent;
}

/** The data of a form's button: what names the form. Its channels stand in the card once, and are asked for again. */
export function formData(form: Form): Record<string, unknown> {
  const { kind, formId, missionId } = form;
  if (kind === 'profile') return { [KEY]: { form: kind, formId } satisfies FormContext };
  if (kind === 'feedback') {
    const { engagementId } = form;
    const missionTitle = form.missionTitle.slice(0, 150);
    return { [KEY]: { form: kind, formId, engagementId, missionTitle } satisfies FormContext };
  }
  if (kind === 'attendance' || kind === 'takeOff') {
    const { engagementId } = form;
    const [name, missionTitle] = [form.name.slice(0, 100), form.missionTitle.slice(0, 150)];
    return { [KEY]: { form: kind, formId, engagementId, name, missionTitle } satisfies FormContext };
  }
  if (kind === 'mission') {
    const { timezone, copyOf, slots } = form;
    const context = { form: kind, formId, missionId, copyOf, slots: [...slots], timezone };
    return { [KEY]: context satisfies FormContext };
  }
  if (kind === 'cancellation') {
    const missionTitle = form.missionTitle.slice(0, 150);
    return { [KEY]: { form: kind, formId, missionId: form.missionId, missionTitle } satisfies FormContext };
  }
  if (kind === 'framing') {
    const { missionId, asks } = form;
    const missionTitle = form.missionTitle.slice(0, 150);
    return { [KEY]: { form: kind, formId, missionId, missionTitle, asks } satisfies FormContext };
  }
  if (kind === 'repeat') {
    const { missionId, missionTitle } = form;
    const context = { form: kind, formId, missionId, missionTitle: missionTitle.slice(0, 150) };
    return { [KEY]: context satisfies FormContext };
  }
  if (kind === 'person')
    return { [KEY]: { form: kind, formId, missionId: form.missionId } satisfies FormContext };
  if (kind === 'role') return { [KEY]: { form: kind, formId } satisfies FormContext };
  if (kind === 'proposal') return { [KEY]: { form: kind, formId, missionId } satisfies FormContext };
  if (kind === 'settings')
    return { [KEY]: { form: kind, formId, timezone: form.timezone } satisfies FormContext };
  const shown = form.values.when === 'later' ? 'later' : 'now';
  return { [KEY]: { form: kind, formId, missionId: form.missionId, shown } satisfies FormContext };
}

/** What a button of ours carried, or null when it is not one of ours. */
export function readPayload(data: unknown): Payload | null {
  const read = buttonData.safeParse(data);
  return read.success ? (read.data[KEY] ?? null) : null;
}

/** A form as it was filled in. What else may be chosen in it is asked for again. */
export type FilledForm =
  | MissionForm
  | SettingsForm
  | ProfileForm
  | FeedbackForm
  | AttendanceForm
  | CancellationForm
  | FramingForm
  | RoleForm
  | RepeatForm
  | TakeOffForm
  | Pick<PersonForm, 'kind' | 'formId' | 'missionId' | 'values'>
  | Pick<ProposalForm, 'kind' | 'formId' | 'missionId' | 'values'>
  | Pick<AnnouncementForm, 'kind' | 'formId' | 'missionId' | 'values'>;

/** The form as the person filled it in, for checking and for showing it again. */
export function filledForm(context: FormContext, data: unknown): FilledForm {
  const typed = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const { formId } = context;
  if (context.form === 'profile')
    return { kind: 'profile', formId, missionId: null, values: pick(typed, declaredParts) };
  if (context.form === 'feedback') {
    const { engagementId, missionTitle } = context;
    const values = pick(typed, feedbackFieldNames);
    return { kind: 'feedback', formId, missionId: null, engagementId, missionTitle, values };
  }
  if (context.form === 'attendance') {
    const { form: kind, ...whose } = context;
    return { kind, missionId: null, ...whose, values: pick(typed, attendanceFieldNames) };
  }
  if (context.form === 'cancellation') {
    const { form: kind, ...which } = context;
    return { kind, ...which, values: pick(typed, cancellationFieldNames) };
  }
  if (context.form === 'takeOff') {
    const { form: kind, ...whose } = context;
    return { kind, missionId: null, ...whose, values: pick(typed, takeOffFieldNames) };
  }
  if (context.form === 'person') {
    const { missionId } = context;
    return { kind: 'person', formId, missionId, values: pick(typed, personFieldNames) };
  }
  if (context.form === 'mission') {
    const { missionId, copyOf, timezone, slots } = context;
    const values = pick(typed, placedFieldNames);
    return { kind: 'mission', formId, missionId, copyOf, timezone, slots, values };
  }
  if (context.form === 'settings') {
    const { timezone } = context;
    return { kind: 'settings', formId, missionId: null, timezone, values: pick(typed, settingsFieldNames) };
  }
  if (context.form === 'framing') {
    const { missionId, missionTitle, asks } = context;
    const values = pick(typed, framingFieldNames);
    return { kind: 'framing', formId, missionId, missionTitle, asks, values };
  }
  if (context.form === 'repeat') {
    const { form: kind, ...which } = context;
    return { kind, ...which, values: pick(typed, repeatFieldNames) };
  }
  if (context.form === 'role')
    return { kind: 'role', formId, missionId: null, values: pick(typed, roleFieldNames) };
  if (context.form === 'proposal') {
    const { missionId } = context;
    return { kind: 'proposal', formId, missionId, values: pick(typed, proposalFieldNames) };
  }
  const values = withWhen(pick(typed, announcementFieldNames), context.shown);
  return { kind: 'announcement', formId, missionId: context.missionId, values };
}

type AnnouncementValues = AnnouncementForm['values'];

/** Choosing a day chooses "later": a card cannot do it by itself. Whoever went back to "now" meant it. */
function withWhen(values: AnnouncementValues, shown: 'now' | 'later'): AnnouncementValues {
  const isDated = Boolean(values.date || values.time);
  return isDated && shown === 'now' && values.when === 'now' ? { ...values, when: 'later' } : values;
}

/** Far above what a field takes, so that it is refused. Far below what a refused form could not show again. */
const maxTyped = (field: string): number =>
  field === 'summary' ? textAtMost : field === 'skills' ? profileFields.skills.longest + 100 : 500;

function pick<Field extends string>(
  typed: Record<string, unknown>,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const values: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const value = typed[field];
    if (value === NONE) values[field] = '';
    else if (typeof value === 'string') {
      values[field] = visibleWords(value, withFunctions, maxTyped(field));
    }
    if (typeof value === 'number') values[field] = String(value);
  }
  return values;
}
