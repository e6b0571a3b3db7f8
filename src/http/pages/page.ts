import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Reader } from '../../domain/people/reader.js';

/** Who reads a page: in which language, spoken to how, on which clock. */
export type PageReader = Reader & { readonly address: NonNullable<Reader['address']> };

/** What HTTP answers of a page. `content` is HTML: whatever people wrote in it is escaped by who made it. */
export interface Page {
  readonly status: 200 | 400 | 404 | 429 | 503;
  readonly locale: Reader['locale'];
  readonly title: string;
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

const style = `
:root{color-scheme:light dark}
body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25}
h2{font-size:1.15rem;margin-top:1.5rem}
fieldset{border:0;margin:0 0 1rem;padding:0}
legend,label{display:block;margin:.75rem 0 .25rem;font-weight:600}
.choice label,label.choice{font-weight:400}
input[type=text],input[type=email]{box-sizing:border-box;width:100%;font:inherit;padding:.75rem;border:1px solid #767676;border-radius:.4rem}
input[type=radio],input[type=checkbox]{width:1.25rem;height:1.25rem;vertical-align:-.2rem}
button{font:inherit;font-weight:600;min-height:3rem;padding:.6rem 1.2rem;margin:.75rem 0;border:0;border-radius:.4rem;background:#1f5e3d;color:#fff;cursor:pointer}
button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid #e08a00;outline-offset:2px}
[role=alert]{border-left:.4rem solid #b3261e;padding-left:.75rem}
.small{font-size:.95rem}
.qr{max-width:16rem;background:#fff;padding:1rem}
@media print{.screen{display:none}body{font-size:16pt}}
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing runs, nothing is fetched, nothing is kept, and no other site shows it in a frame. */
const headers = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

/** Answers with a page: for a phone first, without any script. */
export function sendPage(response: Response, { status, locale, title, content }: Page): void {
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="robots" content="noindex"><title>${html(title)} · Étincelle</title><style>${style}</style>`,
  ].join('');
  const body = `<!doctype html><html lang="${locale}"><head>${head}</head><body><main><h1>${html(title)}</h1>${content}</main></body></html>`;
  response.status(status).type('html').set(headers).send(body);
}
