import { z } from 'zod';
import type { Input, Reply } from '../../conversation/incoming.js';
import type { Locale } from '../../domain/people/locale.js';
import { t } from '../../i18n/index.js';
import { carriedUnder, missionShown } from '../shared/missionShown.js';
import { type FilledForm, filledForm, readPayload } from './payload.js';
import { render } from './render/index.js';
import { proposalDialog } from './render/proposalForm.js';

/** The command of the message extension that stands in the menu of a message, as the manifest names it. */
const ACTION = 'proposeMission';

const LONGEST = 100_000;

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module */
const fetchValue = z.object({
  commandId: z.literal(ACTION),
  messagePayload: z
    .object({
      body: z.object({ content: z.string().nullish() }).nullish(),
      attachments: z
        .array(z.object({ content: z.unknown() }))
        .max(50)
        .nullish(),
    })
    .nullish(),
});
const submitValue = z.object({ commandId: z.literal(ACTION), data: z.unknown() });

/** Which mission to propose, and to whom, is asked in a dialog. The one that the message shows is chosen. Null: none of ours. */
export function dialogInput(value: unknown): Input | null {
  const read = fetchValue.safeParse(value);
  if (!read.success) return null;
  const { body, attachments } = read.data.messagePayload ?? {};
  const cards = (attachments ?? []).map(({ content }) => cardIn(content));
  const about = missionShown(carriedUnder('intent', cards), body?.content ?? '');
  return { kind: 'action', intent: { kind: 'propose.form', ...about } };
}

/** A card is told as its JSON. */
function cardIn(content: unknown): unknown {
  if (typeof content !== 'string' || content.length > LONGEST) return null;
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/** The form of the dialog as it was sent. Null: none of ours. */
export function sentForm(value: unknown): FilledForm | null {
  const read = submitValue.safeParse(value);
  const payload = read.success ? readPayload(read.data.data) : null;
  if (!read.success || !payload || 'intent' in payload || payload.form !== 'proposal') return null;
  return filledForm(payload, read.data.data);
}

/**
 * The response to a dialog of the message extension. Its form, or one sentence in its place.
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit
 */
export interface DialogResponse {
  readonly task:
    | { readonly type: 'message'; readonly value: string }
    | { readonly type: 'continue'; readonly value: object };
}

const sentence = (value: string): DialogResponse => ({ task: { type: 'message', value } });

/** A reply as the response to a dialog: what came of it is said there, and nowhere else. */
export function dialogResponse({ form, fieldProblems, message, reader }: Reply): DialogResponse {
  if (form?.kind === 'proposal') {
    const { card, summary: title } = proposalDialog(form, reader, fieldProblems ?? {});
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
    return {
      task: { type: 'continue', value: { title, width: 'medium', height: 'medium', card: attachment } },
    };
  }
  return sentence(message ? render(message, reader).summary : t(reader, 'problem.formExpired'));
}

/** "One moment", and it is said in the person's chat; or "something went wrong". Nobody knows yet who they are. */
export const quickDialog = (reader: Locale, key: 'form.loading' | 'problem.temporary'): DialogResponse =>
  sentence(t(reader, key));
