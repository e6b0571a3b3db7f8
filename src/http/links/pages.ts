import type { Listener } from '../../i18n/index.js';
import { type Page, paragraph, postButton } from '../pages/page.js';

export type Told = Exclude<Listener, string>;

export const localeIn = (locale: string): 'fr' | 'en' => (locale === 'en' ? 'en' : 'fr');

/** The organisation and the key of a link's name; null when it is none of ours. Only an organisation's id may hold dots. */
export function namedIn(name: string): { readonly organisationId: string; readonly key: string } | null {
  const [, organisationId, key] = /^(.{1,100})\.([0-9a-f]{64})$/u.exec(name) ?? [];
  return organisationId && key ? { organisationId, key } : null;
}

const localeOf = (told: Listener) => (typeof told === 'string' ? told : told.locale);

/** The page of a link that gives nothing any more, or never did. */
export const gonePage = (told: Listener, title: string, text: string): Page => ({
  ...{ status: 404, locale: localeOf(told), title },
  content: paragraph(text),
});

/** A page of one sentence, and a button that gives the file. */
export const buttonPage = (told: Listener, title: string, text: string, button: string): Page => ({
  ...{ status: 200, locale: localeOf(told), title },
  content: paragraph(text) + postButton(button),
});
