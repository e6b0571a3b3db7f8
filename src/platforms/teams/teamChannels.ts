import type { Log } from '../../application/ports/index.js';
import type { TeamsActivity } from './activity.js';
import { channelOf, originAddress } from './addressOf.js';
import type { Calls } from './calls.js';
import { faultOf } from './errors.js';
import type { Parsed } from './parse.js';

/**
 * What else is to be told of a team that the app just joined, or that has a new channel. One event for each of its
 * other channels, whose names Teams tells only when asked. And the channel under the name of its team. None when
 * Teams does not answer.
 */
export async function teamChannels(
  calls: Calls,
  log: Log,
  activity: TeamsActivity,
  parsed: Parsed,
): Promise<Parsed[]> {
  const { team, channel } = activity.channelData ?? {};
  if (!team || parsed.incoming.channel === null) return [];
  try {
    const named = team.name ? activity : await withTeamName(calls, activity, team.id);
    const isInstalled = activity.type === 'installationUpdate';
    if (!isInstalled) return team.name || !channel ? [] : [told(named, parsed, channel)];
    const listed = await calls.channels(originAddress(activity), team.id);
    // The channel that each team begins with has no name. The event itself told of it where the team has one.
    return listed.filter(({ name }) => name !== null || !team.name).map((each) => told(named, parsed, each));
  } catch (error) {
    log.warn('teams.channelsUnknown', { code: faultOf(error).code });
    return [];
  }
}

async function withTeamName(calls: Calls, activity: TeamsActivity, id: string): Promise<TeamsActivity> {
  const name = await calls.teamName(originAddress(activity), id);
  return { ...activity, channelData: { ...activity.channelData, team: { id, name } } };
}

function told(activity: TeamsActivity, parsed: Parsed, channel: Parameters<typeof channelOf>[1]): Parsed {
  const { incoming } = parsed;
  const eventId = `${incoming.eventId}:${channel.id}`;
  return { ...parsed, incoming: { ...incoming, eventId, channel: channelOf(activity, channel) } };
}
