import type { Messenger, SendOutcome } from '../../messages/messenger.js';
import type { Pace } from '../../messages/pace.js';
import { drawnOnce } from '../shared/drawnOnce.js';
import { readAddress, readSent, type TeamsAddress } from './address.js';
import type { Calls } from './calls.js';
import { faultOf, type TeamsFault } from './errors.js';
import { renderProactive } from './render/index.js';
import type { Rendered } from './render/vocabulary.js';

const EDITS_PER_MINUTE = 600;

/**
 * Writes to people and channels of Teams. A chat that is not open yet is opened; one that is gone is opened again,
 * once. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export function createMessenger(calls: Calls, pace: Pace): Messenger {
  const draw = drawnOnce(renderProactive);
  return {
    platform: 'teams',
    pace,
    editsPerMinute: EDITS_PER_MINUTE,
    requestsBefore: (address) => (isClosed(readAddress(address)) ? 1 : 0),
    send: ({ address, message, reader }) =>
      attempt(() => sendTo(calls, readAddress(address), draw(message, reader))),
    update: (ref, { address, message, reader }) =>
      attempt(async () => {
        const where = readAddress(address);
        const sent = readSent(ref);
        if (!where || !sent) return { kind: 'failed', code: 'badAddress' };
        await calls.replace(where, sent, draw(message, reader));
        return { kind: 'sent', ref: sent, address: where };
      }),
    // Bots cannot read back what they said: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
    find: async () => ({ kind: 'unknown' }),
  };
}

/** The chat with a person was never opened: that is a request of its own. */
const isClosed = (address: TeamsAddress | null): boolean =>
  address?.kind === 'personal' && address.conversationId === '';

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
  const wasClosed = isClosed(address);
  const open = wasClosed ? await calls.open(address) : address;
  try {
    return { kind: 'sent', ref: await calls.post(open, said), address: open };
  } catch (error) {
    if (address.kind !== 'personal' || wasClosed || faultOf(error).kind !== 'gone') throw error;
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
