import type { Incoming } from '../../conversation/incoming.js';
import type { Readers } from '../../domain/announcements/readers.js';
import { firstVisible } from '../../domain/people/visibleText.js';
import { isShared, type TeamsActivity, tenantOf } from './activity.js';
import type { TeamsAddress } from './address.js';

/** Where to write to whoever sent an activity; the chat is still to be opened when it came from a channel. */
export function personalAddress(activity: TeamsActivity): TeamsAddress {
  return {
    kind: 'personal',
    serviceUrl: activity.serviceUrl,
    tenantId: tenantOf(activity),
    botId: activity.recipient.id,
    conversationId: isShared(activity) ? '' : activity.conversation.id,
    userId: activity.from.id,
  };
}

/** Where an activity came from: the chat, or the thread of the channel. */
export function originAddress(activity: TeamsActivity): TeamsAddress {
  const personal = personalAddress(activity);
  return isShared(activity)
    ? { ...personal, kind: 'channel', conversationId: activity.conversation.id, userId: '' }
    : personal;
}

/** A channel that can be announced in. `type` as Teams gives it. */
export function channelOf(
  activity: TeamsActivity,
  id: string,
  name: string,
  type?: string | null,
): NonNullable<Incoming['channel']> {
  const address = {
    ...{ ...originAddress(activity), kind: 'channel' as const, conversationId: id, userId: '' },
    // By which Teams is asked of the channel later.
    teamId: activity.channelData?.team?.id ?? '',
  };
  return { externalId: id, name: firstVisible(name, id), address, readers: readersOf(type) };
}

/**
 * Teams tells that a channel is shared, not with whom: people of other companies may be among them.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/shared-channels
 */
export function readersOf(type: string | null | undefined): Readers {
  if (type === 'shared') return 'outsiders';
  return type === 'standard' || type === 'private' ? 'company' : 'unknown';
}
