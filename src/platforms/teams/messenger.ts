import type { Messenger, SendOutcome } from '../../messages/messenger.js';
import { readAddress, readSent, type TeamsAddress } from './address.js';
import type { Calls } from './calls.js';
import { faultOf, type TeamsFault } from './errors.js';
import { renderProactive } from './render/index.js';
import type { Rendered } from './render/vocabulary.js';

/** Teams takes 50 requests a second for one app in one tenant, creations and edits included; half is kept free. */
const PER_SECOND = 20;
const EDITS_PER_MINUTE = 600;

/**
 * Writes to people and channels of Teams. A chat that is not open yet is opened; one that is gone is opened again,
 * once. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export function createMessenger(calls: Calls): Messenger {
  return {
    platform: 'teams',
    perSecond: PER_SECOND,
    editsPerMinute: EDITS_PER_MINUTE,
    send: ({ address, message, reader }) =>
      attempt(() => sendTo(calls, readAddress(address), renderProactive(message, reader))),
    update: (ref, { address, message, reader }) =>
      attempt(async () => {
        const where = readAddress(address);
        const sent = readSent(ref);
        if (!where || !sent) return { kind: 'failed', code: 'badAddress' };
        await calls.replace(where, sent, renderProactive(message, reader));
        return { kind: 'sent', ref: sent, address: where };
      }),
    // Bots cannot read back what they said: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
    find: async () => ({ kind: 'unknown' }),
  };
}

/**
 * Says something at an address, opening or reopening the personal chat where needed.
 * Throws what the connector throws; the answer tells the address with the conversation that served.
 */
export async function sendTo(
  calls: Calls,
  address: TeamsAddress | null,
  said: Rendered,
): Promise<SendOutcome> {
  if (!address) return { kind: 'failed', code: 'badAddress' };
  const isClosed = address.kind === 'personal' && address.conversationId === '';
  const open = isClosed ? await calls.open(address) : address;
  try {
    return { kind: 'sent', ref: await calls.post(open, said), address: open };
  } catch (error) {
    if (address.kind !== 'personal' || isClosed || faultOf(error).kind !== 'gone') throw error;
    const again = await calls.open(address);
    return { kind: 'sent', ref: await calls.post(again, said), address: again };
  }
}

async function attempt(work: () => Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    return await work();
  } catch (error) {
    return outcomeOf(faultOf(error));
  }
}

/** A conversation or message that is gone for good is somebody who cannot be reached there. */
const outcomeOf = (fault: TeamsFault): SendOutcome =>
  fault.kind === 'gone' ? { kind: 'unreachable', code: fault.code } : fault;
