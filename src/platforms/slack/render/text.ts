import type { Reader } from '../../../domain/people/reader.js';
import { type TextKey, type TextValues, t } from '../../../i18n/index.js';

const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Text of ours or of a user made harmless in `mrkdwn`: no mention, no link, no channel-wide call, no bold. Slack has no
 * escape for its marks: one that has a space on either side means nothing, and this space is not seen.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[*_~`]/g, `${ZERO_WIDTH_SPACE}$&${ZERO_WIDTH_SPACE}`);

/** At most `max` UTF-16 units, as Slack counts; cut between characters and ended by "…". */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A catalogue text in plain words, for `plain_text` and buttons. */
export const plain = (reader: Reader, key: TextKey, values?: TextValues): string =>
  t(reader.locale, key, values);

/** A catalogue text for `mrkdwn`: what is put into it is escaped. */
export const marked = (reader: Reader, key: TextKey, values: TextValues = {}): string =>
  t(
    reader.locale,
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? escaped(value) : value,
      ]),
    ),
  );

/** User text in bold; escaped, cut, on one line. */
export const bold = (text: string, max = 150): string => `*${escaped(clip(oneLine(text), max))}*`;

/** On one line; the spaces that hold French punctuation to its word are kept. */
export const oneLine = (text: string): string => text.replaceAll(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ').trim();

/** Parts that say something, on one line, held apart by middle dots. */
export const dotted = (...all: (string | null | false)[]): string => all.filter(Boolean).join(' · ');

/** Lines that say something, one under the other. */
export const lines = (...all: (string | null | false)[]): string => all.filter(Boolean).join('\n');
