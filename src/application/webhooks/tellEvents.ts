import type { Announcement } from '../../domain/announcements/announcement.js';
import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { idOf } from '../../domain/publicId.js';
import { engagementEvent, lineEvent, type WebhookEvent } from '../../domain/webhooks/webhookEvent.js';
import type { Needs, NewWebhookDelivery } from '../ports/index.js';

type TellNeeds = Needs<'webhooks' | 'webhookDeliveries' | 'newId' | 'wakeWebhooks'>;

/** Queues events for whoever wants them. An event that is told again is queued once. Most companies have nobody to tell. */
async function tellEvents(
  deps: TellNeeds,
  organisationId: string,
  eventsNow: () => Promise<readonly WebhookEvent[]>,
): Promise<void> {
  const webhooks = await deps.webhooks.active(organisationId);
  if (webhooks.length === 0) return;
  const happened = await eventsNow();
  const rows = webhooks.flatMap(({ id: webhookId, events }) =>
    happened
      .filter(({ type }) => events.includes(type))
      .map(
        ({ id, type, at, data }): NewWebhookDelivery => ({
          ...{ id: deps.newId(), organisationId, webhookId, eventId: `msg_${id}`, type },
          ...{ body: JSON.stringify({ type, timestamp: at.toISOString(), data }), createdAt: new Date() },
        }),
      ),
  );
  if (rows.length === 0) return;
  await deps.webhookDeliveries.enqueue(rows);
  deps.wakeWebhooks();
}

/** Every state that an engagement came into since the last time, by whoever moved it. Safe to do again. */
export const tellEngagement = (
  deps: TellNeeds & Needs<'engagements'>,
  { organisationId, id, missionId, slotId, employeeId }: Engagement,
): Promise<void> =>
  tellEvents(deps, organisationId, async () => {
    const data = {
      ...{ engagement: idOf('engagement', id), mission: idOf('mission', missionId) },
      ...{ slot: idOf('slot', slotId), person: idOf('person', employeeId) },
    };
    const untold = await deps.engagements.untold(organisationId, id);
    return untold.flatMap(({ id: eventId, state, at }) => {
      const type = engagementEvent(state);
      return type ? [{ id: eventId, type, at, data }] : [];
    });
  });

/** What a line of the log tells. Safe to do again: it goes by the line. */
export async function tellLine(deps: TellNeeds, line: AuditLine): Promise<void> {
  const event = lineEvent(line);
  if (event) await tellEvents(deps, line.organisationId, async () => [event]);
}

/** That a mission is announced, once for each announcement. Safe to do again. */
export const tellAnnounced = (
  deps: TellNeeds & Needs<'clock'>,
  { organisationId, id, missionId }: Announcement,
): Promise<void> =>
  tellEvents(deps, organisationId, async () => [
    {
      ...{ id: `announced-${id}`, type: 'mission.announced', at: deps.clock.now() },
      data: { mission: idOf('mission', missionId) },
    },
  ]);
