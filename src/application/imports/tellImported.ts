import type { DeliverySubject } from '../../domain/delivery.js';
import { notices } from '../../domain/notices.js';
import type { EmployeeActor } from '../actor.js';
import { chatOf } from '../people/chatOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';

const kind = 'import.done';

/** What became of a file. */
export type ImportCounts = Omit<Extract<DeliverySubject, { readonly kind: typeof kind }>, 'kind'>;

/** Queues what became of a file, to whoever brought it, in the chat where they last spoke. Once an import, safe to do again. */
export async function tellImported(
  deps: Needs<'clock' | 'deliveries' | 'newId' | 'wakeOutbox'> & NeedsOf<typeof chatOf>,
  { organisation: { id: organisationId }, employee: { id: employeeId } }: EmployeeActor,
  importId: string,
  counts: ImportCounts,
): Promise<void> {
  const chat = await chatOf(deps, organisationId, employeeId);
  if (!chat) return;
  const { workspaceId, platform, timezone } = chat;
  await deps.deliveries.enqueue([
    {
      ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone },
      dedupeKey: `${kind}:${importId}`,
      subject: { kind, ...counts },
      recipient: { kind: 'employee', employeeId },
      priority: notices[kind].priority,
      // At once, at night too: they have just pressed the button.
      notBefore: deps.clock.now(),
    },
  ]);
  deps.wakeOutbox(workspaceId);
}
