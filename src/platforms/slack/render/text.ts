import type { Reader } from '../../../domain/people/reader.js';
import { type TextKey, type TextValues, t } from '../../../i18n/index.js';

const ZERO_WIDTH_SPACE = '\u200b';

/** An address of the web, to be read and copied letter for letter. */
const ADDRESS = /https?:\/\/[^\s<>|"]*[^\s<>|"'.,;:!?)\]}»…]/giu;
/** A mark that Slack may take for one. Any but those between two letters or digits, as in a code or the name of a file. */
const MARK = /(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])|`/gu;

const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Slack has no escape for its marks. One that has a space on either side means nothing, and this space is not seen.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
const unmarked = (text: string): string =>
  entities(text).replaceAll(MARK, `${ZERO_WIDTH_SPACE}$&${ZERO_WIDTH_SPACE}`);

/** Text of ours or of a user made harmless in `mrkdwn`: no mention, no link, no channel-wide call, no bold. */
export const escaped = (text: string): string => aroundAddresses(text, entities);

/** The same, its web addresses clickable: each under its own name, so that nobody hides where it leads. */
export const linked = (text: string): string =>
  aroundAddresses(text, (address, at) =>
    isLink(text, address, at) ? `<${entities(address)}>` : entities(address),
  );

/** Without any of these a text is harmless as it is, as most are. */
const MAY_MEAN = /[&<>*_~`]|https?:/iu;

/** `text` made harmless, but for its addresses: `show` gives those. */
function aroundAddresses(text: string, show: (address: string, at: number) => string): string {
  if (!MAY_MEAN.test(text)) return text;
  let end = 0;
  let shown = '';
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    shown += unmarked(text.slice(end, index)) + show(address, index);
    end = index + address.length;
  }
  return shown + unmarked(text.slice(end));
}

/** In brackets it may be somebody's markup, and cut short it leads elsewhere. */
function isLink(text: string, address: string, at: number): boolean {
  return /^$|\s/.test(text[at - 1] ?? '') && /^$|[\s.,;:!?)]/.test(text[at + address.length] ?? '');
}

/** At most `max` UTF-16 units, as Slack counts; cut between words where there are some, and ended by "…". */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const words = /\s/.test(text[cut.length] ?? '') ? cut : cut.replace(/\s\S*$/, '');
  return `${(words.length > max / 3 ? words : cut).trimEnd()}…`;
}

/** A catalogue text in plain words, for `plain_text` and buttons. */
export const plain = (reader: Reader, key: TextKey, values?: TextValues): string => t(reader, key, values);

/** A catalogue text for `mrkdwn`: what is put into it is escaped. */
export const marked = (reader: Reader, key: TextKey, values: TextValues = {}): string =>
  t(
    reader,
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? escaped(value) : value,
      ]),
    ),
  );

/** User text in bold; escaped, cut, on one line. */
export const bold = (text: string, atMost = 150): string => `*${escaped(clip(oneLine(text), atMost))}*`;

/** On one line; the spaces that hold French punctuation to its word are kept. */
export const oneLine = (text: string): string => text.replaceAll(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ').trim();

/** Parts that say something, on one line, held apart by middle dots. */
export const dotted = (...all: (string | null | false)[]): string => all.filter(Boolean).join(' · ');

/** Lines that say something, one under the other. */
export const lines = (...all: (string | null | false)[]): string => all.filter(Boolean).join('\n');
