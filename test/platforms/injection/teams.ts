import type { Reader } from '../../../src/domain/people/reader.js';
import type { Message } from '../../../src/messages/message.js';
import { render } from '../../../src/platforms/teams/render/index.js';
import { validateCard } from '../../../src/sandbox/teams/index.js';
import { cardActions } from '../../../src/sandbox/teams/readCard.js';
import { walk } from '../../../src/sandbox/teams/walkCard.js';
import { read } from '../teams/render/read.js';
import { brokenSigns } from './slack.js';

/** Everything that is wrong with a message as Teams would show it; empty when nothing is. */
export function teamsFaults(message: Message, reader: Reader): string[] {
  const { card, summary } = render(message, reader);
  return [
    ...validateCard(card),
    ...(summary.trim() === '' || summary.includes('\n') ? ['The notification is not one line.'] : []),
    ...(summary.length > 4_000 ? ['The notification is too long.'] : []),
    ...markdownIn({ ...card }).flatMap(markdownFaults),
    ...(/\{\{(DATE|TIME)/.test(JSON.stringify(card)) ? ['A function is called.'] : []),
    ...brokenSigns([summary, JSON.stringify(card)]),
  ];
}

/** Texts that Teams reads as Markdown. */
function markdownIn(card: Record<string, unknown>): string[] {
  return [...walk(card)].flatMap((element) => [
    ...(element.type === 'TextBlock' ? [String(element.text)] : []),
    ...(Array.isArray(element.facts) ? element.facts.map((fact) => String(fact.value)) : []),
  ]);
}

const LINK = /(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)/g;

function markdownFaults(text: string): string[] {
  const wrong = [...text.matchAll(LINK)].filter(([, label = '', target = '']) => {
    const shown = label.replaceAll(/\\(.)/g, '$1');
    return !/^https?:\/\//.test(target) || decodeURIComponent(target) !== shown;
  });
  return [
    ...wrong.map(([whole]) => `It is taken for a link: ${whole.slice(0, 40)}`),
    ...(/(?<!\\)(?:\\\\)*\\…?$/.test(text) ? ['An escape is cut.'] : []),
    ...(/(?<!\\)</.test(text) ? ['It is taken for HTML.'] : []),
  ];
}

/** What a person reads of it. */
export const teamsText = (message: Message, reader: Reader): string =>
  read(render(message, reader)).text.replaceAll('\u200b', '');

/** The buttons: what they say, what a screen reader says of them, and what they do. */
export const teamsButtons = (message: Message, reader: Reader) =>
  cardActions({ ...render(message, reader).card }).map((action) => ({
    label: String(action.title),
    spoken: String(action.tooltip ?? action.title),
    does: JSON.stringify(action.url ?? action.data),
  }));
