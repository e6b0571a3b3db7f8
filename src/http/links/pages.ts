import type { Listener } from '../../i18n/index.js';
import type { FileAnswer } from './fileRoutes.js';

export type Told = Exclude<Listener, string>;

export const localeIn = (locale: string): 'fr' | 'en' => (locale === 'en' ? 'en' : 'fr');

/** The organisation and the key of a link's name; null when it is none of ours. Only an organisation's id may hold dots. */
export function namedIn(name: string): { readonly organisationId: string; readonly key: string } | null {
  const [, organisationId, key] = /^(.{1,100})\.([0-9a-f]{64})$/u.exec(name) ?? [];
  return organisationId && key ? { organisationId, key } : null;
}

/** A page of one sentence. Our own texts alone stand in it. */
export function plainPage(
  told: Listener,
  status: FileAnswer['status'],
  title: string,
  text: string,
  more = '',
): FileAnswer {
  const locale = typeof told === 'string' ? told : told.locale;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
  const main = `<main><h1>${title}</h1><p>${text}</p>${more}</main>`;
  const body = `<!doctype html><html lang="${locale}"><head>${head}</head><body>${main}</body></html>`;
  return { status, contentType: 'text/html; charset=utf-8', fileName: null, body };
}

/** The same with a button that gives the file. */
export const buttonPage = (told: Listener, title: string, text: string, button: string): FileAnswer =>
  plainPage(told, 200, title, text, `<form method="post"><button>${button}</button></form>`);
