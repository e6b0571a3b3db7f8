import type { Delivery } from '../../domain/delivery.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { urgent } from '../../domain/notices.js';
import { type Chat, chatOf } from '../people/chatOf.js';
import type { Needs } from '../ports/index.js';

/** A notice about an engagement, before it has an id and a chat. */
export type Planned = Pick<Delivery, 'dedupeKey' | 'subject' | 'notBefore' | 'priority'>;

type QueueNeeds = Needs<'identities' | 'employees' | 'deliveries' | 'newId' | 'wakeOutbox'>;

/**
 * Queues notices to the person of an engagement, in the chat where they last spoke. Those already queued under the
 * same key stay one, at the time now planned (their clock may have changed since). `known`: that chat, when the person
 * has just spoken in it.
 */
export async function queueNotices(
  deps: QueueNeeds,
  engagement: Engagement,
  planned: readonly Planned[],
  known?: Chat,
): Promise<void> {
  if (planned.length === 0) return;
  const { organisationId, employeeId } = engagement;
  const chat = known ?? (await chatOf(deps, organisationId, employeeId));
  if (!chat) return;
  const { deliveries } = deps;
  await deliveries.enqueue(
    planned.map((notice) => ({
      ...notice,
      id: deps.newId(),
      organisationId,
      workspaceId: chat.workspaceId,
      platform: chat.platform,
      recipient: { kind: 'employee', employeeId },
      timezone: chat.timezone,
    })),
  );
  const isNew = engagement.version === 1 && engagement.noticesPending;
  if (!isNew) {
    for (const { dedupeKey, notBefore, priority } of planned) {
      if (priority > urgent) await deliveries.reschedule(organisationId, dedupeKey, notBefore, chat.timezone);
    }
  }
  deps.wakeOutbox(chat.workspaceId);
}
