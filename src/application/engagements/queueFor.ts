import type { Delivery } from '../../domain/delivery.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { type Chat, chatOf } from '../people/chatOf.js';
import type { Ports } from '../ports/index.js';

/** A message about an engagement, before it has an id and a chat. */
export type Planned = Pick<Delivery, 'dedupeKey' | 'subject' | 'notBefore' | 'priority'>;

/**
 * Queues messages to the person of an engagement, in the chat where they last spoke. Those already queued under the
 * same key stay one, at the time now planned (their clock may have changed since). `known`: that chat, when the person
 * has just spoken in it.
 */
export async function queueFor(
  ports: Ports,
  engagement: Engagement,
  planned: readonly Planned[],
  known?: Chat,
): Promise<void> {
  if (planned.length === 0) return;
  const { organisationId, employeeId } = engagement;
  const chat = known ?? (await chatOf(ports, organisationId, employeeId));
  if (!chat) return;
  const { deliveries } = ports;
  await deliveries.enqueue(
    planned.map((message) => ({
      ...message,
      id: ports.newId(),
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
      if (priority > 0) await deliveries.reschedule(organisationId, dedupeKey, notBefore, chat.timezone);
    }
  }
  ports.wakeOutbox(chat.workspaceId);
}
