import type { Input } from '../../conversation/incoming.js';
import { visibleWords } from '../../domain/people/visibleText.js';

const TOKEN = /<([^<>|]+)(?:\|([^<>]*))?>/g;

/**
 * What a person meant to write, without Slack's marks. Mentions left out, channels and links by their label, the
 * three escapes undone. https://docs.slack.dev/messaging/formatting-message-text
 */
const plainWords = (text: string): string =>
  text
    .replaceAll(TOKEN, (_whole, target: string, label?: string) => {
      if (target.startsWith('@') || target.startsWith('!')) return ' ';
      if (target.startsWith('#')) return label ? `#${label}` : ' ';
      return label || target.replace(/^mailto:/, '');
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();

/** Words as input; nothing said is a wish to see where one stands. */
export const wordsOf = (text: string): Input => {
  const words = visibleWords(text, plainWords);
  return words ? { kind: 'text', text: words } : { kind: 'action', intent: { kind: 'home' } };
};
