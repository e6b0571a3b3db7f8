import { type PreparedSignUp, preparedKey } from '../../domain/engagements/preparedSignUp.js';
import { notices } from '../../domain/notices.js';
import { chatForNews } from '../people/chatForNews.js';
import type { Needs, NeedsOf } from '../ports/index.js';

const kind = 'signUp.prepared';

/** Queues the message with the button, once. It leaves at once, day and night: the person has just asked their assistant. */
export async function tellPrepared(
  deps: Needs<'clock' | 'deliveries' | 'employees' | 'newId' | 'wakeOutbox'> & NeedsOf<typeof chatForNews>,
  prepared: PreparedSignUp,
): Promise<void> {
  const { id: preparedId, organisationId, employeeId } = prepared;
  const employee = await deps.employees.find(organisationId, employeeId);
  const chat = employee && (await chatForNews(deps, employee));
  if (!chat) return;
  const { workspaceId, platform } = chat;
  await deps.deliveries.enqueue([
    {
      ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone: employee.timezone },
      dedupeKey: preparedKey(prepared),
      subject: { kind, preparedId },
      recipient: { kind: 'employee', employeeId },
      priority: notices[kind].priority,
      notBefore: deps.clock.now(),
    },
  ]);
  deps.wakeOutbox(workspaceId);
}
