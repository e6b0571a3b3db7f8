import type { Log } from '../../application/ports/index.js';
import type { TeamsActivity } from './activity.js';
import { channelOf, originAddress } from './addressOf.js';
import type { Calls } from './calls.js';
import type { TeamsChannel } from './channelsOf.js';
import { faultOf } from './errors.js';
import type { Parsed } from './parse.js';

/**
 * The other channels of a team that the app was just added to, one event each, as if it had been added to each:
 * Teams tells the names of channels only when asked. None when it does not answer; a channel that is made or
 * renamed later tells its name by itself.
 */
export async function teamChannels(
  calls: Calls,
  log: Log,
  activity: TeamsActivity,
  parsed: Parsed,
): Promise<Parsed[]> {
  const { team } = activity.channelData ?? {};
  const addedToTeam = activity.type === 'installationUpdate' && parsed.incoming.channel !== null;
  if (!team || !addedToTeam) return [];
  try {
    const channels = await calls.channels(originAddress(activity), team.id);
    return channels.flatMap((channel) => withChannel(activity, parsed, channel));
  } catch (error) {
    log.warn('teams.channelsUnknown', { code: faultOf(error).code });
    return [];
  }
}

function withChannel(activity: TeamsActivity, parsed: Parsed, { id, name, type }: TeamsChannel): Parsed[] {
  if (name === null) return [];
  const { incoming } = parsed;
  const channel = channelOf(activity, id, name, type);
  return [{ ...parsed, incoming: { ...incoming, eventId: `${incoming.eventId}:${id}`, channel } }];
}
