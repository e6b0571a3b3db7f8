import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Locale, locales } from '../../../domain/people/locale.js';
import { t } from '../../../i18n/index.js';

type Outcome = 'done' | 'refused' | 'failed';

/** What an admin's browser shows when they come back from Slack. It says nothing of what went wrong: the log does. */
export interface Page {
  readonly outcome: Outcome;
  readonly status: number;
  /** Where its one link leads. */
  readonly href: string;
}

/** Answers in the first of our languages that the browser asks for, else in `fallback`. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  fallback: Locale,
  { outcome, status, href }: Page,
): void {
  const locale = wanted(request.headers['accept-language']) ?? fallback;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  });
  response.end(html(locale, outcome, href));
}

const wanted = (languages: string | undefined): Locale | undefined =>
  languages
    ?.toLowerCase()
    .split(',')
    .map((each) => locales.find((locale) => each.trim().startsWith(locale)))
    .find((locale) => locale !== undefined);

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem;color:#2b2320}' +
  'h1{color:#a8431a;font-size:1.6rem}a{color:#a8431a}';

const html = (locale: Locale, outcome: Outcome, href: string): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>Étincelle</title>` +
  '<meta name="viewport" content="width=device-width,initial-scale=1">' +
  `<style>${style}</style></head><body><main><h1>${t(locale, `install.${outcome}.title`)}</h1>` +
  `<p>${t(locale, `install.${outcome}.text`)}</p>` +
  `<p><a href="${href}">${t(locale, `install.${outcome}.link`)}</a></p></main></body></html>`;
