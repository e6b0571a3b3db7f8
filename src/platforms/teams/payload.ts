import { z } from 'zod';
import { textAtMost, visibleWords } from '../../domain/people/visibleText.js';
import { announcementFieldNames, missionFieldNames } from '../../messages/forms/fields.js';
import type { AnnouncementForm, Form, MissionForm } from '../../messages/forms/form.js';
import { withFunctions } from './render/text.js';

/**
 * What our buttons carry through Teams and back. One key of their data holds it, so that it never meets the name of a
 * field. It comes back from the client: shapes are checked here, rights in the acts.
 */
const KEY = 'etincelle';

/** A closed list of a card cannot hold an empty value. This one means "not said", and is read as empty. */
export const NONE = 'none';

const text = z.string().max(300);
const id = z.string().min(1).max(64);
const missionContext = z.object({
  form: z.literal('mission'),
  formId: id,
  missionId: id.nullable(),
  timezone: text,
});
/** `shown`: what stood in "when" before anybody touched it. */
const announcementContext = z.object({
  form: z.literal('announcement'),
  formId: id,
  missionId: id,
  shown: z.enum(['now', 'later']).default('now'),
});
const payload = z.union([
  z.object({ intent: z.string().max(2000) }),
  z.discriminatedUnion('form', [missionContext, announcementContext]),
]);

export type Payload = z.infer<typeof payload>;
export type FormContext = Extract<Payload, { form: string }>;

/** The data of a button that carries an encoded intent. */
export const intentData = (intent: string): Record<string, unknown> => ({ [KEY]: { intent } });

/** The data of a form's button: what names the form. Its channels stand in the card once, and are asked for again. */
export function formData(form: Form): Record<string, unknown> {
  const { kind, formId, missionId } = form;
  if (kind === 'mission') {
    const { timezone } = form;
    return { [KEY]: { form: kind, formId, missionId, timezone } satisfies FormContext };
  }
  const shown = form.values.when === 'later' ? 'later' : 'now';
  return { [KEY]: { form: kind, formId, missionId: form.missionId, shown } satisfies FormContext };
}

/** What a button of ours carried, or null when it is not one of ours. */
export function readPayload(data: unknown): Payload | null {
  const wrapped = z.object({ [KEY]: payload }).safeParse(data);
  return wrapped.success ? (wrapped.data[KEY] ?? null) : null;
}

/** A form as it was filled in. What else an announcement's form shows is asked for again. */
export type FilledForm = MissionForm | Pick<AnnouncementForm, 'kind' | 'formId' | 'missionId' | 'values'>;

/** The form as the person filled it in, for checking and for showing it again. */
export function filledForm(context: FormContext, data: unknown): FilledForm {
  const typed = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const { formId } = context;
  if (context.form === 'mission') {
    const { missionId, timezone } = context;
    return { kind: 'mission', formId, missionId, timezone, values: pick(typed, missionFieldNames) };
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
const maxTyped = (field: string): number => (field === 'summary' ? textAtMost : 500);

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
