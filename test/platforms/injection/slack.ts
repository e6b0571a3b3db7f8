import type { Reader } from '../../../src/domain/people/reader.js';
import type { Message } from '../../../src/messages/message.js';
import { renderHome, renderMessage } from '../../../src/platforms/slack/render/index.js';
import { validateBlocks, validateView } from '../../../src/sandbox/slack/limits/index.js';
import type { Json } from '../../../src/sandbox/slack/limits/rules.js';

/** Everything that is wrong with a message as Slack would show it; empty when nothing is. */
export function slackFaults(message: Message, reader: Reader): string[] {
  const { text, blocks } = renderMessage(message, reader);
  const marked = [text, ...textsIn(blocks, 'mrkdwn')];
  return [
    ...validateBlocks(blocks, 'message'),
    ...validateView(renderHome(message, reader)),
    ...(text.trim() === '' ? ['The notification says nothing.'] : []),
    ...(text.length > 4_000 ? ['The notification is too long.'] : []),
    ...marked.flatMap(markupFaults),
    ...brokenSigns([text, JSON.stringify(blocks)]),
  ];
}

/** Texts of one type, wherever they stand. */
function textsIn(value: unknown, type: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === type && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap((each) => textsIn(each, type))];
}

function markupFaults(text: string): string[] {
  const links = [...text.matchAll(/<([^>]*)>?/g)].map(([whole, target = '']) => ({ whole, target }));
  return [
    ...links.flatMap(({ whole, target }) => {
      if (!whole.endsWith('>')) return [`A mark is cut: ${whole.slice(0, 40)}`];
      const isPlain = /^https?:\/\/[^|\s]+$/.test(target);
      return isPlain ? [] : [`It is taken for a mark: ${whole.slice(0, 40)}`];
    }),
    ...(/&(?!amp;|lt;|gt;)/.test(text) ? ['An entity is cut.'] : []),
  ];
}

/** Halves of signs. */
export const brokenSigns = (texts: readonly string[]): string[] =>
  texts.some((text) => /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    ? ['A sign is cut in two.']
    : [];

/** What a person reads of it, the signs that keep marks apart left out. */
export function slackText(message: Message, reader: Reader): string {
  const { blocks } = renderMessage(message, reader);
  const texts = [...textsIn(blocks, 'mrkdwn').map(unescaped), ...textsIn(blocks, 'plain_text')];
  return texts.join('\n').replaceAll('\u200b', '');
}

const unescaped = (text: string): string =>
  text
    .replaceAll(/<(https?:[^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The buttons: what they say, what a screen reader says of them, and what they do. */
export function slackButtons(message: Message, reader: Reader) {
  return elementsIn(renderMessage(message, reader).blocks).map((element) => ({
    label: String((element.text as Json).text),
    spoken: String(element.accessibility_label ?? (element.text as Json).text),
    does: String(element.url ?? element.value),
  }));
}

/** What stands in a menu, as a button that says what it is about in a second line. */
const choicesOf = (element: Json): Json[] =>
  (element.options as Json[]).map(({ text, value, description }) => ({
    ...{ text, value },
    accessibility_label: (description as Json | undefined)?.text,
  }));

function elementsIn(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'button' ? [value as Json] : [];
  if ('type' in value && value.type === 'overflow') return choicesOf(value as Json);
  return [...own, ...Object.values(value).flatMap(elementsIn)];
}
