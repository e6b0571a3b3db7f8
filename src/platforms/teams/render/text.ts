const ZERO_WIDTH_SPACE = '\u200b';

/** A text in which no date function is called, for what is not Markdown: values of fields, labels. */
export const withoutFunctions = (text: string): string => text.replace(/\{(?=\{)/g, `{${ZERO_WIDTH_SPACE}`);

/** The text as it was before `withoutFunctions`: a value that was shown comes back. */
export const withFunctions = (text: string): string => text.replace(/\{\u200b(?=\{)/g, '{');

/** An address, without the punctuation of the sentence around it. */
const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»’…*_~`])/gi;

/**
 * What somebody wrote, so that a card shows it as it is. No bold, no list, no date function, and no link but an
 * address, which leads where it says. https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export function escapeMarkdown(text: string): string {
  const parts = text.split(ADDRESS);
  return parts.map((part, at) => (at % 2 === 1 ? linkTo(part) : escapePart(part, at > 0))).join('');
}

/** Cards make no link of a bare address. Signs that would end the link are written as addresses write them. */
function linkTo(address: string): string {
  const target = address.replace(
    /[\\()[\]{}|`]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escapeSigns(address)}](${target})`;
}

/** What follows an address is not at the start of a line. */
const escapePart = (part: string, follows: boolean): string =>
  follows ? escapeSigns(`)${part}`).slice(1) : escapeSigns(part);

/** Backslashes are put only where a sign would mean something, since some clients show needless ones. */
function escapeSigns(text: string): string {
  return withoutFunctions(text)
    .replace(/[\\`*[\]<>~|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^([ \t]*)([-+#])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/\r?\n/g, '\n\n');
}

/** A title or a name, on one line and of a length that fits anywhere. */
export const oneLine = (text: string): string =>
  excerpt(text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ').trim(), 200);

/** At most `max` characters of a text, cut at a word where one is near, with an ellipsis. */
export function excerpt(text: string, max: number): string {
  if (text.length <= max) return text;
  // Half of a sign beyond 16 bits is no sign.
  const cut = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > max * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
