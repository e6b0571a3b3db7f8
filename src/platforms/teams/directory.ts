import { type Directory, DirectoryError, type Log } from '../../application/ports/index.js';
import type { Address } from '../../domain/organisations/workspace.js';
import type { Profile } from '../../domain/people/employee.js';
import { readAddress, type TeamsAddress } from './address.js';
import { channelName, readersOf } from './addressOf.js';
import type { Calls } from './calls.js';
import { chatUrl } from './chatUrl.js';
import { faultOf } from './errors.js';
import { profileOf, type TeamsMember } from './member.js';

/**
 * Who is in a tenant, as far as Teams tells a bot. One member at a time, in a conversation with them. Their zone and
 * language come with what they write, and are not told here. Nobody is listed: those who have the app are known
 * from their installations. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
export function createDirectory(calls: Calls, log: Log): Directory {
  return {
    platform: 'teams',
    listsNobody: true,
    chatUrl,
    profile: async (_workspace, userId, address) => {
      const where = readAddress(address);
      return where && userId !== '' ? profileAt(calls, log, userId, where) : null;
    },
    members: nobody,
    // Channels are known from installations alone; a bot cannot look one up without its team.
    channel: async (_workspace, channelId, known) =>
      known && readAddress(known) ? channelAt(calls, channelId, known) : null,
  };
}

/**
 * A channel of which we have an address. One that its team does not list, or whose team we were not told before, may be
 * read by anybody. Teams does not tell. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
async function channelAt(calls: Calls, channelId: string, address: Address) {
  const where = readAddress(address);
  const { teamId = '', teamName = '' } = address;
  if (!where || teamId === '') return { name: null, address, readers: readersOf(null) };
  try {
    const listed = await calls.channels(where, teamId);
    const found = listed.find(({ id }) => id === channelId);
    const isNamed = found !== undefined && (found.name !== null || teamName !== '');
    const name = isNamed ? channelName(teamName, found.name ?? '', channelId) : null;
    return { name, address, readers: readersOf(found?.type) };
  } catch (error) {
    const fault = faultOf(error);
    if (fault.kind === 'gone' || fault.kind === 'unreachable') return null;
    throw new DirectoryError(fault.code, { cause: error });
  }
}

async function profileAt(
  calls: Calls,
  log: Log,
  userId: string,
  address: TeamsAddress,
): Promise<Profile | null> {
  try {
    const open = address.conversationId === '' ? await calls.open(address) : address;
    const member = await findMember(calls, log, open, userId);
    return member && profileOf(member, userId, open);
  } catch (error) {
    throw new DirectoryError(faultOf(error).code, { cause: error });
  }
}

/**
 * Somebody by their Teams id, then by the Entra object id that we know them by. Some hosts, as Microsoft's Agents
 * Playground, know the first alone. Null when nobody is there by either, or somebody else.
 */
async function findMember(
  calls: Calls,
  log: Log,
  open: TeamsAddress,
  userId: string,
): Promise<TeamsMember | null> {
  const ids = new Set([open.userId, userId].filter((id) => id !== ''));
  for (const id of ids) {
    try {
      const member = await calls.member(open, id);
      const isThem = id === userId || member.objectId === null || member.objectId === userId;
      return isThem ? member : null;
    } catch (error) {
      if (!isNobody(error)) throw error;
      log.warn('teams.memberUnknown', {
        code: faultOf(error).code,
        askedBy: id === userId ? 'objectId' : 'teamsId',
      });
    }
  }
  return null;
}

/** Nobody by this id is in the conversation. Any other 404 is about the conversation, and tells nothing of the person. */
function isNobody(error: unknown): boolean {
  const fault = faultOf(error);
  return fault.kind === 'gone' && fault.code !== 'ConversationNotFound';
}

async function* nobody(): AsyncGenerator<never> {}
