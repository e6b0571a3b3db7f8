import type { Receive, Reply } from '../../conversation/incoming.js';
import type { Intent } from '../../conversation/intents.js';
import type { Form } from '../../messages/forms/form.js';
import type { Problem } from '../../messages/problems.js';
import type { Parsed } from './parse.js';
import type { FilledForm } from './payload.js';

/** What somebody can put right in the form itself, or by sending it again. */
const mendable: readonly Problem['code'][] = [
  'noAudience',
  'everyoneTold',
  'channelGone',
  'channelShared',
  'temporary',
];

/**
 * The reply to a form that was refused, with the form as it was filled in beside what is wrong. Clients empty a card's
 * fields once it is sent. Any other reply is left as it is.
 */
export async function withFormAgain(receive: Receive, parsed: Parsed, reply: Reply): Promise<Reply> {
  if (!parsed.form || !isRefused(reply)) return reply;
  const form = await formAgain(receive, parsed, parsed.form);
  return form ? { ...reply, form } : reply;
}

const isRefused = ({ fieldProblems, message }: Reply): boolean =>
  fieldProblems !== null || (message?.kind === 'problem' && mendable.includes(message.problem.code));

async function formAgain(receive: Receive, parsed: Parsed, filled: FilledForm): Promise<Form | null> {
  const { missionId } = filled;
  if (filled.kind === 'proposal') {
    const fresh = await askForForm(receive, parsed, {
      kind: 'propose.form',
      ...(missionId && { missionId }),
    });
    return fresh?.kind === 'proposal' ? { ...fresh, ...filled } : null;
  }
  if (filled.kind === 'person') {
    const fresh = await askForForm(receive, parsed, { kind: 'person.add', missionId: filled.missionId });
    return fresh?.kind === 'person' ? { ...fresh, ...filled } : null;
  }
  if (filled.kind !== 'announcement') return filled;
  const fresh = await askForForm(receive, parsed, { kind: 'announce', missionId: filled.missionId });
  return fresh?.kind === 'announcement' ? { ...fresh, ...filled } : null;
}

/** The form as it would open now, with what may be chosen today. */
async function askForForm(receive: Receive, { incoming }: Parsed, intent: Intent): Promise<Form | null> {
  const input = { kind: 'action', intent } as const;
  const asked = { ...incoming, eventId: `${incoming.eventId}:form`, input };
  await receive.accept(asked);
  const { form } = await receive.answer(asked);
  await receive.finish(asked);
  return form;
}
