import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from '../../application/ports/index.js';
import type { Incoming, Receive, Reply } from '../../conversation/incoming.js';
import { opensForm } from '../../conversation/intents.js';
import type { Reader } from '../../domain/people/reader.js';
import type { AgentView } from './agentView.js';
import type { Calls, UnfurlTarget } from './calls.js';
import { deliver } from './deliver.js';
import { failureOf } from './errors.js';
import { followAnswer } from './followAnswer.js';
import type { Homes } from './homes.js';
import type { Parsed } from './parse.js';
import type { Preview, Previews } from './previews.js';
import { renderLoading } from './render/forms.js';

/** A message whose button was pressed, as Slack shows it. */
export interface Card {
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly { readonly type: string; readonly [name: string]: unknown }[];
  /** The id of the block that the button stands in. */
  readonly pressed: string;
}

/**
 * How the answer to one event goes back to the person who caused it. Not stored: after a restart the answer goes to
 * the personal chat instead.
 */
export type WayBack =
  /**
   * A message in this channel: the personal chat. `thread`: the thread that the answer belongs to, here and below.
   * `question`: the first message of the thread that an agent would answer in.
   */
  | {
      readonly kind: 'chat';
      readonly channel: string;
      readonly thread?: string;
      readonly question?: string;
    }
  /** A message that one person alone sees in a channel. */
  | { readonly kind: 'whisper'; readonly channel: string; readonly user: string; readonly thread?: string }
  /** A slash command: an answer only they see; its trigger can open a form at once. */
  | {
      readonly kind: 'command';
      readonly responseUrl: string;
      readonly triggerId: string;
      readonly user: string;
    }
  /** A button in a message. `own`: nobody else sees that message, so the answer may take its place. */
  | {
      readonly kind: 'click';
      readonly responseUrl: string;
      readonly triggerId: string;
      readonly user: string;
      readonly channel: string;
      readonly own: boolean;
      readonly card?: Card;
      readonly thread?: string;
    }
  /** In the menu of somebody's message: its trigger can open a form at once. */
  | { readonly kind: 'shortcut'; readonly triggerId: string; readonly user: string }
  /** A button in the App Home, which then shows `page`. `hash`: of the home that the person saw, here and below. */
  | {
      readonly kind: 'homeClick';
      readonly triggerId: string;
      readonly user: string;
      readonly page: number;
      readonly hash?: string;
    }
  /** The App Home was opened. */
  | { readonly kind: 'home'; readonly user: string; readonly page?: number; readonly hash?: string }
  /** A form was submitted: the answer is part of the acknowledgement. `preview`: the message that it was opened from. */
  | {
      readonly kind: 'modal';
      readonly user: string;
      readonly viewId: string;
      readonly preview?: Preview;
    }
  /** The personal chat was opened: what one may ask stands on top of it. */
  | { readonly kind: 'prompts'; readonly channel: string }
  /** An address of a mission that somebody wrote, and where it is shown. */
  | { readonly kind: 'link'; readonly url: string; readonly target: UnfurlTarget }
  /** Nobody is waiting. */
  | { readonly kind: 'none' };

export type Back<K extends WayBack['kind']> = Extract<WayBack, { kind: K }>;

export interface Answering {
  readonly receive: Receive;
  readonly calls: Calls;
  readonly homes: Homes;
  readonly previews: Previews;
  readonly agent: AgentView;
  readonly log: Log;
  /** The language and clock used before we know who it is. */
  readonly fallbackReader: Reader;
  /** How long a form waits for its answer, in ms. */
  readonly patienceMs?: number | undefined;
}

/** Answers an accepted and acknowledged event. Never throws: what fails is in the log as a code. */
async function answer(context: Answering, { incoming, back }: Parsed): Promise<void> {
  await nextTurn(); // The acknowledgement leaves first.
  if (back.kind === 'home') return showHome(context, incoming, back);
  if (back.kind === 'chat' && back.question) return answerQuestion(context, incoming, back, back.question);
  const modalId = await openLoading(context, incoming, back);
  if (modalId) context.previews.remember(modalId, back);
  const reply = await replyTo(context, incoming);
  await handOver(context, incoming, back, reply, modalId);
  if (back.kind === 'homeClick') await refreshHome(context, incoming, { ...back, kind: 'home' });
}

/** What was typed is answered below it, in a thread of its own where Slack shows an agent. */
async function answerQuestion(
  context: Answering,
  incoming: Incoming,
  back: Back<'chat'>,
  question: string,
): Promise<void> {
  const { agent, fallbackReader } = context;
  const { workspace } = incoming;
  const thinking = agent.thinking(workspace, back.channel, question, fallbackReader);
  const reply = await replyTo(context, incoming);
  const inThread = await thinking.answered();
  // Before it can be pressed. What cannot be kept cannot be pressed in vain either.
  const rateable = await context.receive.told(incoming, reply, incoming.eventId).then(
    () => reply,
    () => withoutRating(reply),
  );
  await handOver(context, incoming, inThread ? { ...back, thread: question } : back, rateable, null);
  if (inThread && !reply.message && !reply.form) await agent.quieten(workspace, back.channel, question);
}

const withoutRating = ({ rated: _none, ...reply }: Reply): Reply => reply;

/** As `answer`, but of a double click that two processes hear the first alone is answered. */
export async function answerFirst(context: Answering, parsed: Parsed): Promise<void> {
  if (await isFirst(context, parsed)) return answer(context, parsed);
  await closeQuietly(context, parsed.incoming);
}

/** Whether no other process answers the same press. */
export const isFirst = async ({ receive }: Answering, { incoming, pressed }: Parsed): Promise<boolean> =>
  pressed === undefined || receive.isFirst(incoming, pressed);

/** The reply; the "try again" sentence if the application itself broke. */
export async function replyTo(
  { receive, log, fallbackReader }: Answering,
  incoming: Incoming,
): Promise<Reply> {
  try {
    return await receive.answer(incoming);
  } catch (cause) {
    log.error('slack.answer.broken', { eventId: incoming.eventId }, cause);
    const message = { kind: 'problem', problem: { code: 'temporary' } } as const;
    return { reader: fallbackReader, message, form: null, fieldProblems: null };
  }
}

/**
 * Hands the reply to Slack and closes the event. One that Slack may take later (busy, no answer) stays open, with the
 * reply. Whoever takes over open events says it. Not so a home: kept, it would come after a newer one. Gives the code of
 * what went wrong.
 */
export async function handOver(
  { receive, calls, agent, log }: Answering,
  incoming: Incoming,
  back: WayBack,
  reply: Reply,
  modalId: string | null,
): Promise<string | null> {
  try {
    if (back.kind === 'prompts') await agent.suggest(incoming.workspace, back.channel, reply.reader);
    else {
      const sent = await deliver(calls, incoming, back, reply, modalId);
      await followAnswer(
        { calls, receive, log },
        incoming,
        reply,
        sent,
        'thread' in back ? back.thread : undefined,
      );
    }
    await receive.finish(incoming);
    return null;
  } catch (error) {
    const { kind, code } = failureOf(error);
    log.warn('slack.answer.notDelivered', { way: back.kind, outcome: kind, code });
    const isOver = kind === 'failed' || kind === 'unreachable' || back.kind === 'home';
    if (isOver) await closeQuietly({ receive, log }, incoming);
    else await receive.keep(incoming, reply).catch(notClosed({ log }, incoming));
    return code;
  }
}

/** Nothing is said of the event, now or later. */
export const closeQuietly = (
  { receive, log }: Pick<Answering, 'receive' | 'log'>,
  incoming: Incoming,
): Promise<void> => receive.finish(incoming).catch(notClosed({ log }, incoming));

const notClosed =
  ({ log }: Pick<Answering, 'log'>, { eventId }: Incoming) =>
  (cause: unknown) =>
    log.warn('slack.answer.notClosed', { eventId, broken: cause instanceof Error });

/** A click that leads to a form opens "one moment" within the trigger's 3 s; the form itself replaces it. */
async function openLoading(
  { calls, log, fallbackReader }: Answering,
  { workspace, input }: Incoming,
  back: WayBack,
): Promise<string | null> {
  const clicked = back.kind === 'click' || back.kind === 'homeClick' || back.kind === 'shortcut';
  if (!clicked || input.kind !== 'action' || !input.intent || !opensForm(input.intent)) return null;
  try {
    return await calls.open(workspace, back.triggerId, renderLoading(fallbackReader));
  } catch (error) {
    log.warn('slack.modal.notOpened', { code: failureOf(error).code });
    return null;
  }
}

/**
 * Shows the App Home as it is now. It is read and published in one turn, so that of two the newer comes last. When
 * another process has published meanwhile, it is read once more.
 */
async function showHome(context: Answering, incoming: Incoming, back: Back<'home'>): Promise<void> {
  const code = await context.homes.inTurn(incoming, async () =>
    handOver(context, incoming, back, await replyTo(context, incoming), null),
  );
  if (code === 'hash_conflict')
    await refreshHome(context, incoming, { kind: 'home', user: back.user, page: back.page ?? 0 });
}

/** What was done in the App Home shows there too. It is asked for once more, under an id of its own. */
async function refreshHome(context: Answering, clicked: Incoming, back: Back<'home'>): Promise<void> {
  const { page } = back;
  const input = { kind: 'home', ...(page ? { page } : {}) } as const;
  const incoming: Incoming = { ...clicked, eventId: `${clicked.eventId}:home`, input };
  try {
    if ((await context.receive.accept(incoming)) === 'repeated') return;
  } catch {
    context.log.warn('slack.home.notRefreshed', { eventId: incoming.eventId });
    return;
  }
  await showHome(context, incoming, back);
}
