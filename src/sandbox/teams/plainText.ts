/** In whose words and on whose clock a client draws `{{DATE(…)}}` and `{{TIME(…)}}`. */
export interface Viewer {
  readonly locale: string;
  readonly timezone: string;
}

const DATE_STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  COMPACT: { dateStyle: 'short' },
  SHORT: { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' },
  LONG: { dateStyle: 'full' },
};

/**
 * What a person reads of a text in Markdown: marks removed, escapes undone, times in their zone.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export function plainText(text: string, viewer: Viewer): string {
  return withoutMarkdown(withTimes(text, viewer));
}

/** Markdown with only its date functions replaced, for a renderer that draws the rest itself. */
export function withTimes(text: string, viewer: Viewer): string {
  return text
    .replace(/\{\{DATE\(([^,)]+)(?:,\s*(\w+))?\)\}\}/g, (whole, at: string, style?: string) =>
      inZone(whole, at, viewer, DATE_STYLES[style ?? 'COMPACT'] ?? {}),
    )
    .replace(/\{\{TIME\(([^)]+)\)\}\}/g, (whole, at: string) =>
      inZone(whole, at, viewer, { timeStyle: 'short' }),
    );
}

function inZone(whole: string, at: string, viewer: Viewer, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(at.trim());
  if (Number.isNaN(date.getTime())) return whole;
  return new Intl.DateTimeFormat(viewer.locale, { ...style, timeZone: viewer.timezone }).format(date);
}

const ESCAPED = /\\([\\`*_{}[\]()#+\-.!>~|<&])/g;
const HIDDEN_START = 0xe000;

/** Escaped signs are hidden in Unicode's private area while the marks are removed, then shown again. */
function withoutMarkdown(text: string): string {
  const hidden = text.replace(ESCAPED, (_, sign: string) =>
    String.fromCharCode(HIDDEN_START + sign.charCodeAt(0)),
  );
  const bare = hidden
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_([^_\n]+)_(?![\w_])/g, '$1')
    .replace(/^[ \t]*(?:[-*+]|\d+\.)[ \t]+/gm, '• ');
  return bare.replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN_START));
}
