import type { Locale } from '../../domain/people/locale.js';
import { html } from '../../http/pages/page.js';

/** A link in a letter. What the letter asks for looks like a button. */
export interface LetterLink {
  readonly label: string;
  readonly url: string;
  readonly isMain?: boolean;
}

/** What a letter says, without a look. Lines are as people wrote them. */
export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What is to be known, a line each. */
  readonly facts: readonly string[];
  readonly links: readonly LetterLink[];
  /** Small, at the end. */
  readonly footer: readonly string[];
}

/** The letter as plain text, for whoever reads no HTML. */
export function textOf({ title, paragraphs, facts, links, footer }: Letter): string {
  const parts = [
    title,
    facts.join('\n'),
    ...paragraphs,
    links.map(({ label, url }) => `${label} :\n${url}`).join('\n\n'),
    `-- \n${footer.join('\n')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Text is escaped as on our pages. The look is a letter's own: readers of mail want each style where it applies. */
const page =
  'font:16px/1.5 Arial,Helvetica,sans-serif;color:#1d1c1d;max-width:36em;margin:0 auto;padding:16px';
const main = 'display:inline-block;background:#1f5e3d;color:#ffffff;padding:12px 20px;border-radius:6px';
const small = 'font-size:14px;color:#555555';

/**
 * The same as HTML that readers of mail show alike, and that says its language to whoever hears it. Nothing in it is fetched
 * from anywhere, so that nobody is told that it was opened.
 */
export function htmlOf({ locale, title, paragraphs, facts, links, footer }: Letter): string {
  const said = paragraphs.map((text) => `<p>${html(text)}</p>`);
  const known = facts.length > 0 ? [`<p>${facts.map(html).join('<br>')}</p>`] : [];
  const ways = links.map(
    ({ label, url, isMain }) =>
      `<p><a href="${html(url)}"${isMain ? ` style="${main}"` : ''}>${html(label)}</a></p>`,
  );
  const end = footer.map((text) => `<p style="${small}">${linked(text)}</p>`);
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${html(title)}</title></head>`,
    `<body style="${page}"><h1 style="font-size:22px">${html(title)}</h1>`,
    ...known,
    ...said,
    ...ways,
    `<hr>${end.join('')}</body></html>`,
  ].join('\n');
}

/** An address at the end of a line can be followed. */
function linked(text: string): string {
  const at = text.lastIndexOf(' ') + 1;
  const url = text.slice(at);
  if (!/^https?:\/\/./.test(url)) return html(text);
  return `${html(text.slice(0, at))}<a href="${html(url)}">${html(url)}</a>`;
}
