import { z } from 'zod';
import { readers } from '../../domain/announcements/readers.js';
import { textAtMost, visibleName, visibleWords } from '../../domain/people/visibleText.js';
import {
  type AnnouncementForm,
  announcementFields,
  type Form,
  type MissionForm,
  missionFields,
} from '../../messages/forms.js';
import { withFunctions } from './render/text.js';

/**
 * What our buttons carry through Teams and back, under one key of their data so that it never meets the name of
 * a field. It comes back from the client: shapes are checked here, rights in the use cases.
 */
const KEY = 'etincelle';

/** A closed list of a card cannot hold an empty value: this one means "not said", and is read as empty. */
export const NONE = 'none';

const text = z.string().max(300);
const name = text.transform(visibleName);
const id = z.string().min(1).max(64);
const missionContext = z.object({
  form: z.literal('mission'),
  formId: id,
  missionId: id.nullable(),
  timezone: text,
});
const announcementContext = z.object({
  form: z.literal('announcement'),
  formId: id,
  missionId: id,
  timezone: text,
  missionTitle: name,
  people: z.number().int().min(0),
  channels: z.array(z.object({ id: text, name, readers: z.enum(readers).default('unknown') })).max(50),
  sharedChannels: z.enum(['warn', 'refuse']).default('warn'),
});
const payload = z.union([
  z.object({ intent: z.string().max(2000) }),
  z.discriminatedUnion('form', [missionContext, announcementContext]),
]);

export type Payload = z.infer<typeof payload>;
export type FormContext = Extract<Payload, { form: string }>;

/** The data of a button that carries an encoded intent. */
export const intentData = (intent: string): Record<string, unknown> => ({ [KEY]: { intent } });

/** The data of a form's button: what is needed to name the form, and to show it again when it is refused. */
export function formData(form: Form): Record<string, unknown> {
  if (form.kind === 'mission') {
    const { kind, formId, missionId, timezone } = form;
    return { [KEY]: { form: kind, formId, missionId, timezone } satisfies FormContext };
  }
  const { kind, formId, missionId, timezone, people, sharedChannels } = form;
  const channels = form.channels
    .slice(0, 50)
    .map((channel) => ({ ...channel, name: channel.name.slice(0, 100) }));
  const missionTitle = form.missionTitle.slice(0, 300);
  const context: FormContext = {
    ...{ form: kind, formId, missionId, timezone, missionTitle, people, channels, sharedChannels },
  };
  return { [KEY]: context };
}

/** What a button of ours carried, or null when it is not one of ours. */
export function readPayload(data: unknown): Payload | null {
  const wrapped = z.object({ [KEY]: payload }).safeParse(data);
  return wrapped.success ? (wrapped.data[KEY] ?? null) : null;
}

/** The form as the person filled it in, for checking and for showing it again. */
export function filledForm(context: FormContext, data: unknown): Form {
  const typed = z.record(z.string(), z.unknown()).catch({}).parse(data);
  if (context.form === 'mission') {
    const { formId, missionId, timezone } = context;
    const form: MissionForm = {
      kind: 'mission',
      formId,
      missionId,
      timezone,
      values: pick(typed, missionFields),
    };
    return form;
  }
  const { form: kind, ...rest } = context;
  const form: AnnouncementForm = { kind, ...rest, values: pick(typed, announcementFields) };
  return form;
}

/** Far above what a field takes, so that it is refused, and far below what a refused form could not show again. */
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
