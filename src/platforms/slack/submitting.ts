import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reply } from '../../conversation/incoming.js';
import type { Message } from '../../messages/message.js';
import { orLate } from '../shared/patience.js';
import { failureOf } from './errors.js';
import type { Parsed } from './parse.js';
import { renderFieldProblems, renderForm, renderLoading, renderNotice } from './render/forms.js';
import { plain } from './render/text.js';
import type { Modal } from './render/vocabulary.js';
import { type Answering, closeQuietly, handOver, isFirst, replyTo } from './replies.js';

/** What a submission is acknowledged with. https://docs.slack.dev/surfaces/modals#response_actions */
export type SubmissionAck =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: Modal }
  | { readonly response_action: 'clear' };

export type Ack = (response?: SubmissionAck) => Promise<void>;

/** Slack waits for 3 s; past this the modal says "one moment" and is updated later. */
const PATIENCE_MS = 2_000;

/** Answers a submitted form: what is said of it is part of the acknowledgement. The message it leads to comes after. */
export async function submit(
  context: Answering,
  parsed: Parsed,
): Promise<{ ack: SubmissionAck; done: Promise<void> }> {
  const working = replyTo(context, parsed.incoming);
  // The second of a double click is acknowledged alike: the form that it was pressed in waits for that.
  const first = isFirst(context, parsed);
  const reply = await orLate(context.patienceMs ?? PATIENCE_MS, working);
  if (reply !== 'late') return { ack: ackOf(reply), done: finish(context, parsed, reply, first) };
  const view = renderLoading(context.fallbackReader);
  return { ack: { response_action: 'update', view }, done: finishLate(context, parsed, working, first) };
}

async function finish(
  context: Answering,
  parsed: Parsed,
  reply: Reply,
  first: Promise<boolean>,
): Promise<void> {
  await nextTurn(); // The acknowledgement leaves first.
  if (!(await first)) return closeQuietly(context, parsed.incoming);
  await handOver(context, parsed.incoming, backOf(context, parsed, reply), reply, null);
}

/** Beside the fields, in place of the form, or the form goes and the message comes in the personal chat. */
function ackOf({ fieldProblems, form, message, reader }: Reply): SubmissionAck {
  if (fieldProblems) return { response_action: 'errors', errors: renderFieldProblems(fieldProblems, reader) };
  if (form) return { response_action: 'update', view: renderForm(form, reader) };
  return message?.kind === 'problem'
    ? { response_action: 'update', view: renderNotice(message, reader) }
    : { response_action: 'clear' };
}

/** A reply that the modal itself has shown is not said again. */
function backOf({ previews }: Answering, { back }: Parsed, { form, message }: Reply): Parsed['back'] {
  if (form || message?.kind === 'problem') return { kind: 'none' };
  if (back.kind !== 'modal') return back;
  const preview = previews.of(back.viewId);
  return preview ? { ...back, preview } : back;
}

async function finishLate(
  context: Answering,
  parsed: Parsed,
  working: Promise<Reply>,
  first: Promise<boolean>,
): Promise<void> {
  const reply = await working;
  const { incoming, back } = parsed;
  if (back.kind !== 'modal') return;
  try {
    await context.calls.update(incoming.workspace, back.viewId, lateView(reply));
  } catch (error) {
    context.log.warn('slack.modal.notUpdated', { code: failureOf(error).code });
  }
  if (!(await first)) return closeQuietly(context, incoming);
  await handOver(context, incoming, backOf(context, parsed, reply), reply, null);
}

/** What the modal shows once the answer is there: the field problems in words, since the fields are gone. */
function lateView(reply: Reply): Modal {
  const { form, message, fieldProblems, reader } = reply;
  if (form) return renderForm(form, reader);
  const shown: Message = message ?? { kind: 'problem', problem: { code: 'formExpired' } };
  const notice = renderNotice(shown, reader);
  if (!fieldProblems) return notice;
  const sentences = [
    plain(reader, 'form.checkFields'),
    ...Object.values(renderFieldProblems(fieldProblems, reader)),
  ];
  const text = { type: 'plain_text', text: sentences.join('\n').slice(0, 3000) } as const;
  return { ...notice, blocks: [{ type: 'section', text }, ...notice.blocks] };
}
