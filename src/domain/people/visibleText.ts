/**
 * What comes in from outside may hold characters that nobody sees and that change what others read. They turn the
 * direction of a line round, make two names look alike, or hide words. They are taken out where text comes in.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */

/** Longer than anything people write to us; what is longer is cut before any expression reads it. In UTF-16 units. */
export const textAtMost = 4_000;
const nameAtMost = 200;

const lineEnds = /\r\n?|\u2028|\u2029/g;
/** Controls but tab and line feed, halves of a pair, what is never a character, and what Unicode calls ignorable. */
const hidden =
  /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point}/gu;

/** Scripts whose letters join, or stack, as a joiner says: https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters */
const joining =
  'Arab Syrc Mand Nkoo Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Mong Bali Java Tibt'
    .split(' ')
    .map((script) => `\\p{scx=${script}}`)
    .join('');
const letter = `[${joining}](?<!\\p{Default_Ignorable_Code_Point})`;
const nextLetter = `(?!\\p{Default_Ignorable_Code_Point})[${joining}]`;

/** Ignorable characters that mean something where they stand: each follows something that stays. */
const kept = new RegExp(
  [
    // The joiners of Persian and of Indic scripts; a joiner may also end a word there.
    `(?<=${letter})(?:\\u200c(?=${nextLetter})|\\u200d(?!\\p{Default_Ignorable_Code_Point}))`,
    // What makes one picture of several.
    '(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})',
    // A picture in colour, or not; a digit becomes a key.
    '(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]|(?<=[\\d#*])\\ufe0f(?=\\u20e3)',
    // The form of a character, as families write their names.
    '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]|(?<=[\\u1820-\\u18aa])[\\u180b-\\u180d\\u180f]',
  ].join('|'),
  'gu',
);

/** The text without what nobody sees, cut at `atMost` UTF-16 units; line ends become `\n`. Idempotent. */
export function visibleText(text: string, atMost = textAtMost): string {
  const short = text.slice(0, atMost).replace(lineEnds, '\n');
  if (!short.match(hidden)) return short;
  const stays = new Set(Array.from(short.matchAll(kept), ({ index }) => index));
  return short.replace(hidden, (character, at: number) => (stays.has(at) ? character : ''));
}

/**
 * What somebody has written, without what nobody sees and what `shorten` takes out. What was too long stays too long:
 * half of a letter could say the opposite of the whole.
 */
export function visibleWords(
  text: string,
  shorten: (text: string) => string = (words) => words,
  atMost = textAtMost,
): string {
  const words = shorten(visibleText(text, atMost));
  return text.length > atMost ? words.padEnd(atMost, '…') : words;
}

/** The text on one line, without what nobody sees; longer than `atMost`, it ends with three dots. */
export function visibleLine(text: string, atMost: number): string {
  const line = visibleText(text)
    .replace(/[\s\u2800]+/gu, ' ')
    .trim();
  const cut = visibleText(line.slice(0, atMost - 1)).trimEnd();
  return line.length <= atMost ? line : `${cut}…`;
}

/** A name on one line; empty when nothing of it can be seen. A blank of Braille looks like a space, and is one. */
export const visibleName = (name: string): string =>
  visibleText(name, nameAtMost)
    .replace(/[\s\u2800]+/gu, ' ')
    .trim();

/** The first of several names of which something can be seen; empty when none. */
export const firstVisible = (...names: readonly (string | null | undefined)[]): string =>
  names.map((name) => visibleName(name ?? '')).find((name) => name !== '') ?? '';
