import { type Directory, DirectoryError } from '../../application/ports/index.js';
import type { Address } from '../../domain/organisations/workspace.js';
import { readEmail } from '../../domain/people/email.js';
import type { Membership, Profile } from '../../domain/people/employee.js';
import { readAddress, type TeamsAddress } from './address.js';
import { readersOf } from './addressOf.js';
import type { Calls, TeamsMember } from './calls.js';
import { faultOf } from './errors.js';

/**
 * Who is in a tenant, as far as Teams tells a bot: one member at a time, in a conversation with them. Their zone and
 * language come with what they write, and are not told here. Nobody is listed: those who have the app are known
 * from their installations. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
export function createDirectory(calls: Calls): Directory {
  return {
    platform: 'teams',
    listsNobody: true,
    profile: async (workspace, userId, address) => {
      const where = readAddress(address);
      return where && userId !== '' ? profileAt(calls, workspace, userId, where) : null;
    },
    members: nobody,
    // Channels are known from installations alone; a bot cannot look one up without its team.
    channel: async (_workspace, channelId, known) =>
      known && readAddress(known) ? channelAt(calls, channelId, known) : null,
  };
}

/**
 * A channel of which we have an address. One that its team does not list, or whose team we were not told before, may be
 * read by anybody: Teams does not tell. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
async function channelAt(calls: Calls, channelId: string, address: Address) {
  const where = readAddress(address);
  const { teamId = '' } = address;
  if (!where || teamId === '') return { name: null, address, readers: readersOf(null) };
  try {
    const listed = await calls.channels(where, teamId);
    const found = listed.find(({ id }) => id === channelId);
    return { name: found?.name ?? null, address, readers: readersOf(found?.type) };
  } catch (error) {
    const fault = faultOf(error);
    if (fault.kind === 'gone' || fault.kind === 'unreachable') return null;
    throw new DirectoryError(fault.code, { cause: error });
  }
}

async function profileAt(
  calls: Calls,
  tenant: string,
  userId: string,
  address: TeamsAddress,
): Promise<Profile | null> {
  try {
    const open = address.conversationId === '' ? await calls.open(address) : address;
    const member = await findMember(calls, open, userId);
    return member && profileOf(member, tenant, userId, open);
  } catch (error) {
    throw new DirectoryError(faultOf(error).code, { cause: error });
  }
}

/**
 * Somebody by the id that we know them by; some hosts know people by their Teams id alone, as Microsoft's Agents Playground.
 * Null when nobody is there by either, or somebody else.
 */
async function findMember(calls: Calls, open: TeamsAddress, userId: string): Promise<TeamsMember | null> {
  const ids = new Set([userId, open.userId].filter((id) => id !== ''));
  for (const id of ids) {
    try {
      const member = await calls.member(open, id);
      const isThem = id === userId || member.objectId === null || member.objectId === userId;
      return isThem ? member : null;
    } catch (error) {
      if (!isNobody(error)) throw error;
    }
  }
  return null;
}

/** Nobody by this id is in the conversation; any other 404 is about the conversation, and tells nothing of the person. */
function isNobody(error: unknown): boolean {
  const fault = faultOf(error);
  return fault.kind === 'gone' && fault.code !== 'ConversationNotFound';
}

function profileOf(member: TeamsMember, tenant: string, userId: string, open: TeamsAddress): Profile {
  const membership = membershipOf(member, tenant);
  const email = membership === 'member' ? personalEmail(member.email) : null;
  return { userId, name: member.name, email, timezone: null, locale: null, address: open, membership };
}

/** A role that we do not know is no colleague's. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
function membershipOf({ role, tenantId }: TeamsMember, tenant: string): Membership {
  const told = (role ?? 'user').toLowerCase();
  if ((tenantId ?? tenant).toLowerCase() !== tenant.toLowerCase() || told === 'anonymous') return 'outsider';
  return told === 'user' || told === 'owner' ? 'member' : 'guest';
}

/** Guests' sign-in names (`jean_exemple.fr#EXT#@…`) look like e-mails and are none. */
const personalEmail = (email: string | null): string | null =>
  email?.includes('#EXT#') ? null : readEmail(email);

async function* nobody(): AsyncGenerator<never> {}
