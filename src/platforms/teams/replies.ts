import type { Reply } from '../../conversation/incoming.js';
import type { Locale } from '../../domain/people/locale.js';
import { t } from '../../i18n/index.js';
import type { Parsed } from './parse.js';
import { publicMessage } from './publicMessage.js';
import { card, paragraph } from './render/cards.js';
import { renderForm } from './render/forms.js';
import { render } from './render/index.js';
import { isOver, problemText } from './render/problems.js';
import type { Rendered } from './render/vocabulary.js';

/**
 * The response to a pressed Action.Execute. A card in the place of the one that was pressed, or a sentence below it.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
export interface InvokeResponse {
  readonly statusCode: 200;
  readonly type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message';
  readonly value: unknown;
}

const sentence = (value: string): InvokeResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

/**
 * Whether the pressed card stays. It is asked about below. Or something went wrong, and neither its form comes back nor is one's
 * own card over.
 */
export const keepsCard = (parsed: Parsed, reply: Reply): boolean => {
  const { message, form } = reply;
  if (asksBelow(parsed, reply)) return true;
  const isPersonal = parsed.incoming.where === 'personal';
  return message?.kind === 'problem' && !form && !(isPersonal && isOver(message.problem));
};

/** A question in a message of its own. Where others read, it takes the place of the card in the eyes of whoever pressed. */
export const asksBelow = ({ incoming }: Parsed, { message }: Reply): boolean =>
  message?.kind === 'engagement.leaveConfirm' && incoming.where === 'personal';

/** A reply as the response to an invoke. */
export function invokeResponse(parsed: Parsed, reply: Reply): InvokeResponse {
  if (reply.list) return cardResponse(render(reply.list, reply.reader));
  if (asksBelow(parsed, reply)) return sentence(t(reply.reader.locale, 'question.below'));
  if (reply.message?.kind === 'problem' && keepsCard(parsed, reply))
    return sentence(problemText(reply.message.problem, reply.reader));
  const said = replyCard(reply);
  if (!said) return sentence(t(reply.reader.locale, 'form.loading'));
  return cardResponse(said);
}

const cardResponse = ({ card }: Rendered): InvokeResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});

/** "One moment" while the answer takes longer than Teams waits, or "something went wrong": in the language of the press. */
export function quickResponse(
  parsed: Parsed,
  key: 'form.loading' | 'problem.temporary',
  defaultLocale: Locale,
): InvokeResponse {
  return sentence(t(parsed.incoming.hints.locale ?? defaultLocale, key));
}

/** A reply as a card, a refused form with what was typed in it. Null when nothing is to be said. */
export function replyCard({ message, form, fieldProblems, reader }: Reply): Rendered | null {
  if (form) return renderForm(form, reader, fieldProblems ?? {}, message);
  return message ? render(message, reader) : null;
}

/**
 * "I have answered you privately", or that this needs the app first. It is for those who see the question and no
 * answer.
 */
export function privateNotice({ reader }: Reply, told: boolean): Rendered {
  const text = t(reader, told ? 'channel.answeredPrivately' : 'channel.addMeFirst');
  return { card: card(reader, [paragraph(text)]), summary: text };
}

/** A place just taken, or a place in the line: the outbox tells it in the person's chat by itself. */
export const isToldByOutbox = ({ message }: Reply): boolean =>
  (message?.kind === 'engagement.confirmed' || message?.kind === 'engagement.waitlisted') && !message.already;

/** What of a reply may be said in a channel, or null when it is for the person alone. */
export function publicCard(reply: Reply): Rendered | null {
  const message = reply.message ? publicMessage(reply.message) : null;
  const everybody = { ...reply.reader, forMany: true as const };
  return message ? render(message, everybody) : null;
}
