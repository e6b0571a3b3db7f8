import { type Directory, DirectoryError } from '../../application/ports/index.js';
import type { Address } from '../../domain/workspace.js';
import { readAddress, type TeamsAddress } from './address.js';
import { readersOf } from './addressOf.js';
import { faultOf } from './errors.js';
import type { Transport } from './transport.js';

/**
 * Who is in a tenant, as far as Teams tells a bot: one member at a time, in a conversation with them. Their zone and
 * language come with what they write, and are not told here. Nobody is listed: those who have the app are known
 * from their installations. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
export function createDirectory(transport: Transport): Directory {
  return {
    platform: 'teams',
    profile: async (_workspace, userId, address) => {
      const where = readAddress(address);
      return where && userId !== '' ? profileAt(transport, userId, where) : null;
    },
    members: nobody,
    // Channels are known from installations alone; a bot cannot look one up without its team.
    channel: async (_workspace, channelId, known) =>
      known && readAddress(known) ? channelAt(transport, channelId, known) : null,
  };
}

/**
 * A channel of which we have an address. One that its team does not list, or whose team we were not told before, may be
 * read by anybody: Teams does not tell. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
async function channelAt(transport: Transport, channelId: string, address: Address) {
  const where = readAddress(address);
  const { teamId = '' } = address;
  if (!where || teamId === '') return { name: null, address, readers: readersOf(null) };
  try {
    const listed = await transport.channels(where, teamId);
    const found = listed.find(({ id }) => id === channelId);
    return { name: found?.name ?? null, address, readers: readersOf(found?.type) };
  } catch (error) {
    const fault = faultOf(error);
    if (fault.kind === 'gone' || fault.kind === 'unreachable') return null;
    throw new DirectoryError(fault.code, { cause: error });
  }
}

async function profileAt(transport: Transport, userId: string, address: TeamsAddress) {
  try {
    const open = address.conversationId === '' ? await transport.open(address) : address;
    const { name, email, guest } = await transport.member(open, userId);
    return { userId, name, email: personalEmail(email), timezone: null, locale: null, address: open, guest };
  } catch (error) {
    const fault = faultOf(error);
    if (fault.kind === 'gone') return null;
    throw new DirectoryError(fault.code, { cause: error });
  }
}

/** Guests' sign-in names (`jean_exemple.fr#EXT#@…`) look like e-mails and are none. */
const personalEmail = (email: string | null): string | null =>
  email?.includes('@') && !email.includes('#EXT#') ? email : null;

async function* nobody(): AsyncGenerator<never> {}
