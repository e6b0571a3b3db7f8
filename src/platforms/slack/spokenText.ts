import type { Input } from '../../conversation/incoming.js';
import { visibleWords } from '../../domain/people/visibleText.js';

const TOKEN = /<([^<>|]+)(?:\|([^<>]*))?>/g;

/**
 * What a person meant to write, without Slack's marks. People are mentioned by their account, and the bot (`own`) is left out.
 * Channels and links are told by their label, the three escapes undone. https://docs.slack.dev/messaging/formatting-message-text
 */
const plainWords = (text: string, own: string | null): string =>
  text
    .replaceAll(TOKEN, (_whole, target: string, label?: string) => {
      if (target.startsWith('@')) return own === null || target === `@${own}` ? ' ' : `<${target}>`;
      if (target.startsWith('!')) return ' ';
      if (target.startsWith('#')) return label ? `#${label}` : ' ';
      return label || target.replace(/^mailto:/, '');
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();

/** Words as input; nothing said is a wish to see where one stands. `own`: the bot's account; null where nobody tells. */
export const wordsOf = (text: string, own: string | null = null): Input => {
  const words = visibleWords(text, (said) => plainWords(said, own));
  return words ? { kind: 'text', text: words } : { kind: 'action', intent: { kind: 'home' } };
};
