const TOKEN = /<([^<>|]+)(?:\|([^<>]*))?>/g;

/**
 * What a person meant to write, without Slack's marks: mentions left out, channels and links by their label, the
 * three escapes undone. https://docs.slack.dev/messaging/formatting-message-text
 */
export const plainWords = (text: string): string =>
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
