import type { Incoming, Reply } from '../../conversation/incoming.js';
import { readAddress, type TeamsAddress } from './address.js';
import type { Calls } from './calls.js';
import { faultOf } from './errors.js';
import { sendTo } from './messenger.js';
import type { Parsed } from './parse.js';
import type { Rendered } from './render/cards.js';
import { render } from './render/index.js';
import { isToldByOutbox, privateNotice, publicCard, replyCard } from './replies.js';

/** Where an event came from, and the card that was pressed when there was one. */
export interface Origin {
  readonly address: TeamsAddress;
  readonly pressed: string | null;
}

/** Says a reply where it belongs. Throws what the connector throws. */
export async function deliver(calls: Calls, parsed: Parsed, origin: Origin, reply: Reply): Promise<void> {
  const said = replyCard(reply);
  if (!said) return;
  if (origin.address.kind !== 'personal') return deliverInChannel(calls, parsed, origin, reply, said);
  const keepsCard = reply.message?.kind === 'problem' && !reply.form;
  if (parsed.via === 'submit' && origin.pressed && !keepsCard) {
    return replaceOrSay(calls, origin.address, origin.pressed, said);
  }
  await sendTo(calls, origin.address, said);
}

/** What is for all is said in the thread; what is for one person, in their chat, and the thread is told so. */
async function deliverInChannel(
  calls: Calls,
  parsed: Parsed,
  { address }: Origin,
  reply: Reply,
  said: Rendered,
): Promise<void> {
  // The app was added to a team: nobody has asked anything.
  if (parsed.incoming.input.kind === 'installed') return;
  const forAll = publicCard(reply);
  if (forAll) {
    await calls.post(address, forAll);
    return;
  }
  const told = isToldByOutbox(reply) || (await sayInPrivate(calls, parsed, said));
  if (parsed.via === 'message' || !told) await calls.post(address, privateNotice(reply, told));
}

/** False when whoever asked does not have the app: nothing can be said to them alone. */
async function sayInPrivate(calls: Calls, { incoming }: Parsed, said: Rendered): Promise<boolean> {
  try {
    await sendTo(calls, readAddress(incoming.address), said);
    return true;
  } catch (error) {
    if (faultOf(error).kind !== 'unreachable') throw error;
    return false;
  }
}

async function replaceOrSay(
  calls: Calls,
  address: TeamsAddress,
  activityId: string,
  said: Rendered,
): Promise<void> {
  const { serviceUrl, conversationId } = address;
  try {
    await calls.replace(address, { serviceUrl, conversationId, activityId }, said);
  } catch (error) {
    if (faultOf(error).kind !== 'gone') throw error;
    await sendTo(calls, address, said);
  }
}

/**
 * Says the reply to an event that was left open, in the person's chat. What was typed in a form
 * is not kept, so a refused form is said to be out of date. Throws what the connector throws.
 */
export async function deliverLate(calls: Calls, incoming: Incoming, reply: Reply): Promise<void> {
  if (isToldByOutbox(reply)) return;
  const expired = render({ kind: 'problem', problem: { code: 'formExpired' } }, reply.reader);
  const said = reply.fieldProblems && !reply.form ? expired : replyCard(reply);
  if (said) await sendTo(calls, readAddress(incoming.address), said);
}
