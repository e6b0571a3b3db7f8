import type { Response } from 'express';
import type { Reader } from '../../domain/people/reader.js';
import { pageHeaders } from './headers.js';
import { style } from './style.js';

/** Who reads a page: in which language, spoken to how, on which clock. */
export type PageReader = Reader & { readonly address: NonNullable<Reader['address']> };

/** What HTTP answers of a page. `above` and `content` are HTML: what people wrote in it is escaped by who made it. */
export interface Page {
  readonly status: 200 | 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly locale: Reader['locale'];
  readonly title: string;
  /** What stands over the title. */
  readonly above?: string;
  readonly content: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML, in an attribute too. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

export const paragraph = (text: string): string => `<p>${html(text)}</p>`;

/** A button that asks for what the page is about. Fields go along unseen. */
export const postButton = (label: string, fields: Readonly<Record<string, string>> = {}): string => {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${html(name)}" value="${html(value)}">`,
  );
  return `<form method="post">${hidden.join('')}<button>${html(label)}</button></form>`;
};

/** Answers with a page: for a phone first, without any script. */
export function sendPage(response: Response, { status, locale, title, above = '', content }: Page): void {
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="robots" content="noindex"><title>${html(title)} · Étincelle</title><style>${style}</style>`,
  ].join('');
  const main = `${above}<h1>${html(title)}</h1>${content}`;
  const body = `<!doctype html><html lang="${locale}"><head>${head}</head><body><main>${main}</main></body></html>`;
  response.status(status).type('html').set(pageHeaders).send(body);
}
