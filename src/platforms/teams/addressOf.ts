import type { Incoming } from '../../conversation/incoming.js';
import type { Readers } from '../../domain/announcements/readers.js';
import { firstVisible, visibleName } from '../../domain/people/visibleText.js';
import { isShared, placeOf, type TeamsActivity, tenantOf } from './activity.js';
import type { TeamsAddress } from './address.js';

/** Where to write to whoever sent an activity. The chat is still to be opened when it came from a channel. */
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

/** Where an activity came from: the personal chat, the thread of the channel, or the group's chat. */
export function originAddress(activity: TeamsActivity): TeamsAddress {
  const personal = personalAddress(activity);
  const kind = placeOf(activity);
  return kind === 'personal'
    ? personal
    : { ...personal, kind, conversationId: activity.conversation.id, userId: '' };
}

type ToldChannel = Partial<NonNullable<NonNullable<TeamsActivity['channelData']>['channel']>> & {
  readonly id: string;
};

/** A channel that can be announced in, as Teams tells of it. Teams tells no name of the one that each team begins with. */
export function channelOf(
  activity: TeamsActivity,
  { id, name, type }: ToldChannel,
): NonNullable<Incoming['channel']> {
  const { team } = activity.channelData ?? {};
  const teamName = visibleName(team?.name ?? '');
  const address = {
    ...{ ...originAddress(activity), kind: 'channel' as const, conversationId: id, userId: '' },
    // By which Teams is asked of the channel later, and what it is called then.
    ...{ teamId: team?.id ?? '', teamName },
  };
  return { externalId: id, name: channelName(teamName, name ?? '', id), address, readers: readersOf(type) };
}

const GENERAL = 'General';

/** "Team › channel": two teams may have channels of one name. */
export function channelName(team: string, name: string, id: string): string {
  const channel = firstVisible(name, team === '' ? id : GENERAL);
  return team === '' ? channel : `${team} › ${channel}`;
}

/**
 * Teams tells that a channel is shared, not with whom: people of other companies may be among them.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/shared-channels
 */
export function readersOf(type: string | null | undefined): Readers {
  if (type === 'shared') return 'outsiders';
  return type === 'standard' || type === 'private' ? 'company' : 'unknown';
}
