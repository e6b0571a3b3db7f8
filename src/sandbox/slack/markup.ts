/** The three characters that Slack escapes in text. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export interface Link {
  readonly label: string;
  readonly url: string;
}

const TOKEN = /<([^<>|]+)(?:\|([^<>]*))?>/g;
const STYLED = /(^|[\s(])([*_~`])(\S|\S[^\n]*?\S)\2(?=$|[\s.,;:!?)])/g;

/** What a person reads of `mrkdwn`: links by their label, mentions by name, no marks. `nameOf` names a user or a channel. */
export function readMrkdwn(text: string, nameOf: (id: string) => string): string {
  const spoken = text.replaceAll(TOKEN, (_whole, target: string, label?: string) => {
    if (label) return label;
    if (target.startsWith('@') || target.startsWith('#')) return target[0] + nameOf(target.slice(1));
    return target.startsWith('!') ? `@${target.slice(1)}` : target.replace(/^mailto:/, '');
  });
  return unescapeText(spoken.replaceAll(STYLED, '$1$3').replaceAll(STYLED, '$1$3'));
}

/** The links of `mrkdwn`, by the label a person clicks. */
export const linksOfMrkdwn = (text: string): Link[] =>
  [...text.matchAll(TOKEN)].flatMap(([, url = '', label]) =>
    /^(https?:|mailto:)/.test(url) ? [{ url: unescapeText(url), label: unescapeText(label || url) }] : [],
  );
