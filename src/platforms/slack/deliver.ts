import type { Incoming, Reply } from '../../conversation/incoming.js';
import type { Message, MessageKind } from '../../messages/message.js';
import type { Calls } from './calls.js';
import { failureOf } from './errors.js';
import type { Preview } from './previews.js';
import { renderForm, renderInvitation, renderNotice } from './render/forms.js';
import { renderHome, renderMessage } from './render/index.js';
import { ratingBlock } from './render/rating.js';
import type { Rendered } from './render/vocabulary.js';
import type { Back, WayBack } from './replies.js';
import { isOver, retired } from './retire.js';

/** A mission shown after one of these has a new standing: it takes the place of what was pressed. */
const changesStanding: readonly string[] = ['signUp', 'signUp.prepared', 'signUp.answer', 'offer.accept'];

/** Answers that show something else than what was pressed: said below it. All others take its place. */
const saidBelow: readonly MessageKind[] = [
  'problem',
  'help',
  'home',
  'mission.details',
  'my.missions',
  'engagement.leaveConfirm',
  'mission.preview',
  'manage.list',
  'roster',
];

/**
 * Hands a reply to Slack by the way the event came. `modalId` is the loading modal opened for it, if any. Gives where the
 * message stands, when that is known. Throws what Slack answers: see `failureOf`.
 */
export async function deliver(
  calls: Calls,
  incoming: Incoming,
  back: WayBack,
  reply: Reply,
  modalId: string | null,
): Promise<Preview | null> {
  const { workspace, eventId } = incoming;
  const said = saidOf(reply);
  if (!modalId && back.kind === 'chat')
    return said
      ? calls.post(workspace, back.channel, rateable(said, reply, eventId), eventId, back.thread)
      : null;
  if (!modalId && back.kind === 'click') return answerClick(calls, incoming, back, reply, said);
  await deliverElsewhere(calls, incoming, back, reply, modalId);
  return null;
}

async function deliverElsewhere(
  calls: Calls,
  incoming: Incoming,
  back: WayBack,
  reply: Reply,
  modalId: string | null,
): Promise<void> {
  const { workspace, eventId } = incoming;
  if (modalId) return deliverInModal(calls, incoming, back, modalId, reply);
  const said = saidOf(reply);
  switch (back.kind) {
    case 'whisper':
      return said ? whisper(calls, incoming, back, said) : undefined;
    case 'command':
      return answerCommand(calls, incoming, back, reply);
    case 'homeClick':
      // The home itself is shown afresh after every click in it.
      if (said && reply.message?.kind !== 'home') await calls.post(workspace, back.user, said, eventId);
      return undefined;
    case 'shortcut':
      if (said) await calls.post(workspace, back.user, said, eventId);
      return undefined;
    case 'modal':
      return said ? afterForm(calls, incoming, back, reply, said) : undefined;
    case 'home':
      return publish(calls, workspace, back, reply);
    case 'chat':
    case 'click':
    case 'prompts':
    case 'link':
    case 'none':
      return undefined;
  }
}

/** With the two buttons by which one says whether it helped, where it was a guess. */
const rateable = (said: Rendered, { rated, reader }: Reply, answer: string): Rendered =>
  rated ? { ...said, blocks: [...said.blocks, ratingBlock(reader, answer)] } : said;

async function publish(
  calls: Calls,
  workspace: string,
  { user, hash }: Back<'home'>,
  { message, reader }: Reply,
): Promise<void> {
  if (message) await calls.publish(workspace, user, renderHome(message, reader), hash);
}

/** A reply as one message; a form becomes the button that opens it. */
export function saidOf({ message, form, reader }: Reply): Rendered | null {
  if (message) return renderMessage(message, reader);
  return form ? renderInvitation(form, reader) : null;
}

/** The form in place of "one moment", or why there is none. */
async function deliverInModal(
  calls: Calls,
  incoming: Incoming,
  back: WayBack,
  modalId: string,
  reply: Reply,
): Promise<void> {
  const { form, message, reader } = reply;
  const { workspace } = incoming;
  if (form) return calls.update(workspace, modalId, renderForm(form, reader));
  const shown: Message = message ?? { kind: 'problem', problem: { code: 'temporary' } };
  await calls.update(workspace, modalId, renderNotice(shown, reader));
  const over = back.kind === 'click' ? retiredBy(back, reply) : null;
  if (over && back.kind === 'click') await respond(calls, incoming, back, over, true);
}

/** Where the bot is not in the channel, the personal chat remains. */
async function whisper(
  calls: Calls,
  { workspace, eventId }: Incoming,
  back: Back<'whisper'>,
  said: Rendered,
): Promise<void> {
  try {
    await calls.whisper(workspace, back.channel, back.user, said, back.thread);
  } catch (error) {
    await sayInstead(error, () => calls.post(workspace, back.user, said, eventId));
  }
}

/** What comes of a form takes the place of the preview that it was opened from. That is not true any more. */
async function afterForm(
  calls: Calls,
  { workspace, eventId }: Incoming,
  { user, preview }: Back<'modal'>,
  { message }: Reply,
  said: Rendered,
): Promise<void> {
  const post = () => calls.post(workspace, user, said, eventId);
  const isNext = message?.kind === 'mission.preview' || message?.kind === 'announcement.confirm';
  if (!preview || !isNext) return void (await post());
  try {
    await calls.edit(workspace, preview, said, eventId);
  } catch (error) {
    await sayInstead(error, post);
  }
}

/** Says it elsewhere when Slack refused for good; when it may have been said, it is not said twice. */
async function sayInstead(error: unknown, say: () => Promise<unknown>): Promise<void> {
  const { kind } = failureOf(error);
  if (kind !== 'failed' && kind !== 'unreachable') throw error;
  await say();
}

/** Answers by the response address, or in the personal chat once that address is worn out. */
async function respond(
  calls: Calls,
  { workspace, eventId }: Incoming,
  { responseUrl, user, thread }: Pick<Back<'click'>, 'responseUrl' | 'user' | 'thread'>,
  said: Rendered,
  inPlace: boolean,
): Promise<void> {
  try {
    await calls.respond(responseUrl, said, inPlace, inPlace ? undefined : thread);
  } catch (error) {
    await sayInstead(error, () => calls.post(workspace, user, said, eventId));
  }
}

/** A command can open its form at once, when the answer comes within the 3 s of its trigger. */
async function answerCommand(
  calls: Calls,
  incoming: Incoming,
  back: Back<'command'>,
  reply: Reply,
): Promise<void> {
  const said = saidOf(reply);
  if (!said) return;
  if (reply.form) {
    const form = renderForm(reply.form, reply.reader);
    const opened = await calls.open(incoming.workspace, back.triggerId, form).catch(() => null);
    if (opened) return;
  }
  await respond(calls, incoming, back, said, false);
}

function takesPlace({ input }: Incoming, { kind }: Message): boolean {
  const pressed = input.kind === 'action' ? input.intent?.kind : undefined;
  // The first question stands below the mission, each other one in the place of the one before.
  if (kind === 'signUp.question' && (pressed === 'signUp' || pressed === 'signUp.prepared')) return false;
  if (!saidBelow.includes(kind)) return true;
  return kind === 'mission.details' && pressed !== undefined && changesStanding.includes(pressed);
}

/** The message pressed without the buttons that do nothing any more; null when they do, or it cannot be changed. */
function retiredBy({ card }: Back<'click'>, { message, reader }: Reply): Rendered | null {
  if (!card || message?.kind !== 'problem' || !isOver(message.problem)) return null;
  return retired(card, renderMessage(message, reader));
}

/** In a channel the announcement stays for the others, and the answer is for the person alone. */
async function answerClick(
  calls: Calls,
  incoming: Incoming,
  back: Back<'click'>,
  reply: Reply,
  said: Rendered | null,
): Promise<Preview | null> {
  if (reply.list && back.own) return answerInList(calls, incoming, back, reply, said);
  if (!said) return null;
  const over = retiredBy(back, reply);
  if (over) {
    await respond(calls, incoming, back, over, true);
    return null;
  }
  const { message } = reply;
  const inPlace = back.own && message !== null && takesPlace(incoming, message);
  const personal = back.channel.startsWith('D');
  if (personal && !inPlace)
    return calls.post(incoming.workspace, back.channel, said, incoming.eventId, back.thread);
  await respond(calls, incoming, back, said, inPlace);
  return inPlace && personal && back.card ? { channel: back.channel, ts: back.card.ts } : null;
}

/** What came of it first. A list that cannot be brought up to date any more is no reason to say it again. */
async function answerInList(
  calls: Calls,
  incoming: Incoming,
  back: Back<'click'>,
  { list, reader }: Reply,
  said: Rendered | null,
): Promise<Preview | null> {
  const { workspace, eventId } = incoming;
  const { channel, thread } = back;
  const isChat = channel.startsWith('D');
  const sent = said && isChat ? await calls.post(workspace, channel, said, eventId, thread) : null;
  if (said && !isChat) await respond(calls, incoming, back, said, false);
  if (list) await calls.respond(back.responseUrl, renderMessage(list, reader), true).catch(() => {});
  return sent;
}
