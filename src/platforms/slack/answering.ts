import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from '../../application/ports/index.js';
import type { Reader } from '../../application/queries/views.js';
import type { Incoming, Receive, Reply } from '../../conversation/incoming.js';
import { opensForm } from '../../conversation/intents.js';
import type { Calls } from './calls.js';
import { deliver } from './deliver.js';
import { failureOf } from './errors.js';
import type { Parsed } from './parsed.js';
import { renderLoading } from './render/forms.js';
import type { WayBack } from './wayBack.js';

export interface Answering {
  readonly receive: Receive;
  readonly calls: Calls;
  readonly log: Log;
  /** The language and clock used before we know who it is. */
  readonly fallbackReader: Reader;
  /** How long a form waits for its answer, in ms. */
  readonly patienceMs?: number | undefined;
}

/** Answers an accepted and acknowledged event. Never throws: what fails is in the log as a code. */
export async function answer(context: Answering, { incoming, back }: Parsed): Promise<void> {
  await nextTurn(); // The acknowledgement leaves first.
  const modalId = await openLoading(context, incoming, back);
  const reply = await replyTo(context, incoming);
  await handOver(context, incoming, back, reply, modalId);
  const homeIsShown = reply.message?.kind === 'home';
  if (back.kind === 'homeClick' && !homeIsShown) await refreshHome(context, incoming, back.user);
}

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
 * reply: whoever takes over open events says it.
 */
export async function handOver(
  { receive, calls, log }: Answering,
  incoming: Incoming,
  back: WayBack,
  reply: Reply,
  modalId: string | null,
): Promise<void> {
  try {
    await deliver(calls, incoming, back, reply, modalId);
    await receive.finish(incoming);
  } catch (error) {
    const { kind, code } = failureOf(error);
    log.warn('slack.answer.notDelivered', { way: back.kind, outcome: kind, code });
    const isOver = kind === 'failed' || kind === 'unreachable';
    const left = isOver ? receive.finish(incoming) : receive.keep(incoming, reply);
    await left.catch((cause: unknown) => {
      log.warn('slack.answer.notClosed', { eventId: incoming.eventId, broken: cause instanceof Error });
    });
  }
}

/** A click that leads to a form opens "one moment" within the trigger's 3 s; the form itself replaces it. */
async function openLoading(
  { calls, log, fallbackReader }: Answering,
  { workspace, input }: Incoming,
  back: WayBack,
): Promise<string | null> {
  const clicked = back.kind === 'click' || back.kind === 'homeClick';
  if (!clicked || input.kind !== 'action' || !input.intent || !opensForm(input.intent)) return null;
  try {
    return await calls.open(workspace, back.triggerId, renderLoading(fallbackReader));
  } catch (error) {
    log.warn('slack.modal.notOpened', { code: failureOf(error).code });
    return null;
  }
}

/** What was done in the App Home shows there too: it is asked for once more, under an id of its own. */
async function refreshHome(context: Answering, clicked: Incoming, user: string): Promise<void> {
  const incoming: Incoming = { ...clicked, eventId: `${clicked.eventId}:home`, input: { kind: 'home' } };
  try {
    if ((await context.receive.accept(incoming)) === 'repeated') return;
  } catch {
    context.log.warn('slack.home.notRefreshed', { eventId: incoming.eventId });
    return;
  }
  await handOver(context, incoming, { kind: 'home', user }, await replyTo(context, incoming), null);
}
