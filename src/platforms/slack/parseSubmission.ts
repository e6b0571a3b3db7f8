import type { Input } from '../../conversation/incoming.js';
import { visibleWords } from '../../domain/people/visibleText.js';
import { formMetadata } from './formMetadata.js';
import { type Parsed, workspaceOf } from './parsed.js';
import type { SubmissionBody } from './payloads.js';

/** A submitted modal in our words; one that is not ours is an unknown action. */
export function parseSubmission(body: SubmissionBody): Parsed {
  const { user, view, trigger_id } = body;
  return {
    incoming: {
      platform: 'slack',
      workspace: workspaceOf(body),
      // Not the view's id and hash: both stay the same when a refused form is submitted again, corrected.
      eventId: trigger_id,
      userId: user.id,
      where: 'personal',
      address: { channel: user.id },
      channel: null,
      hints: {},
      input: inputOf(view),
    },
    back: { kind: 'modal', user: user.id, viewId: view.id },
  };
}

function inputOf({ callback_id, private_metadata, state }: SubmissionBody['view']): Input {
  const carried = formMetadata.read(callback_id, private_metadata);
  if (!carried) return { kind: 'action', intent: null };
  const { form, formId, missionId } = carried;
  const values = Object.fromEntries(
    Object.entries(state.values).map(([field, elements]) => [field, textOf(Object.values(elements)[0])]),
  );
  return { kind: 'submission', submission: { form, formId, missionId, values } };
}

const CHOSEN = ['selected_date', 'selected_time', 'selected_conversation', 'selected_channel'];

/** What an element of `state.values` holds: visible words, or a choice to the letter; empty when nothing was typed or chosen. */
function textOf(element: Record<string, unknown> = {}): string {
  const option = element.selected_option;
  if (typeof option === 'object' && option !== null && 'value' in option) return String(option.value);
  if (typeof element.value === 'string') return visibleWords(element.value);
  const key = CHOSEN.find((name) => typeof element[name] === 'string');
  return key ? String(element[key]) : '';
}
