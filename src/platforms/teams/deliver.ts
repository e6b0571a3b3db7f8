import type { Reply } from '../../conversation/incoming.js';
import { patiently } from '../shared/patience.js';
import { readAddress, readSent, type TeamsAddress, type TeamsSent } from './address.js';
import type { Calls } from './calls.js';
import { faultOf, type TeamsFault } from './errors.js';
import { sendTo } from './messenger.js';
import type { Parsed } from './parse.js';
import { render } from './render/index.js';
import type { Rendered } from './render/vocabulary.js';
import { isToldByOutbox, keepsCard, privateNotice, publicCard, replyCard } from './replies.js';

/** Where an event came from, and the card that was pressed when there was one. */
export interface Origin {
  readonly address: TeamsAddress;
  readonly pressed: string | null;
  /** All that a button carried, and was typed beside it, as it came. */
  readonly carried: unknown;
  /** Whom alone to answer, where others read, by Teams id: they asked so that nobody else saw it. */
  readonly onlyFor: string | null;
}

/**
 * Says a reply where it belongs. Throws what the connector throws. Gives what Teams calls the message, when it is one in the
 * person's own chat.
 */
export async function deliver(
  calls: Calls,
  parsed: Parsed,
  origin: Origin,
  reply: Reply,
): Promise<TeamsSent | null> {
  const said = replyCard(reply);
  if (reply.list && origin.pressed) {
    await deliverInList(calls, origin, origin.pressed, reply, said);
    return null;
  }
  if (!said) return null;
  const { address, pressed } = origin;
  if (address.kind !== 'personal') {
    await deliverInChannel(calls, parsed, origin, reply, said);
    return null;
  }
  if (parsed.via === 'submit' && pressed && !keepsCard(parsed, reply)) {
    await replaceOrSay(calls, address, pressed, said);
    return null;
  }
  const isRated = reply.rated !== undefined && parsed.via === 'message';
  const sent = await sendTo(calls, address, isRated ? { ...said, rated: true } : said);
  return sent.kind === 'sent' ? readSent(sent.ref) : null;
}

/** What came of it first. A list that cannot be brought up to date any more is no reason to say it again. */
async function deliverInList(
  calls: Calls,
  { address }: Origin,
  activityId: string,
  { list, reader }: Reply,
  said: Rendered | null,
): Promise<void> {
  const { serviceUrl, conversationId } = address;
  if (said) await sendTo(calls, address, said);
  if (list)
    await calls
      .replace(address, { serviceUrl, conversationId, activityId }, render(list, reader))
      .catch(() => {});
}

/** What is for all is said in the thread. What is for one person, in their chat, and the thread is told so. */
async function deliverInChannel(
  calls: Calls,
  parsed: Parsed,
  { address, onlyFor }: Origin,
  reply: Reply,
  said: Rendered,
): Promise<void> {
  // The app was added to a team: nobody has asked anything.
  if (parsed.incoming.input.kind === 'installed') return;
  if (onlyFor !== null) {
    const card = isToldByOutbox(reply) ? privateNotice(reply, true) : said;
    return whisper(calls, parsed, address, onlyFor, card);
  }
  const forAll = publicCard(reply);
  if (forAll) {
    await calls.post(address, forAll);
    return;
  }
  const told = isToldByOutbox(reply) || (await sayInPrivate(calls, parsed, said));
  if (parsed.via === 'message' || !told) await calls.post(address, privateNotice(reply, told));
}

/** A Teams that refuses such a message takes it in the personal chat. */
async function whisper(
  calls: Calls,
  parsed: Parsed,
  address: TeamsAddress,
  onlyFor: string,
  said: Rendered,
): Promise<void> {
  try {
    await calls.whisper(address, onlyFor, said);
  } catch (error) {
    if (['busy', 'inDoubt'].includes(faultOf(error).kind)) throw error;
    await sayInPrivate(calls, parsed, said);
  }
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

/** Longer than this, the event is left to be answered again later, in ms. */
const LONGEST_PAUSE_MS = 10_000;

/** Hands something to Teams, again while it is busy. `done` when it was taken, otherwise what the last failure means. */
export async function handOver(work: () => Promise<unknown>): Promise<TeamsFault | 'done'> {
  try {
    await patiently(work, pauseOf);
    return 'done';
  } catch (error) {
    return faultOf(error);
  }
}

function pauseOf(error: unknown): number | null {
  const fault = faultOf(error);
  return fault.kind === 'busy' && fault.retryAfterMs <= LONGEST_PAUSE_MS ? fault.retryAfterMs : null;
}
