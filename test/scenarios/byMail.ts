import { randomUUID } from 'node:crypto';
import { openMailAccount } from '../../src/application/people/mail/openMailAccount.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Employee } from '../../src/domain/people/employee.js';
import { type SmtpStandIn, startSmtpStandIn } from '../support/smtpStandIn.js';
import { plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The two chats, and a server of mail. */
export interface WithMail extends TwoChats {
  readonly smtp: SmtpStandIn;
}

/** Étincelle between two chats, which writes to those who have neither. */
export async function openWithMail(
  now = '2026-11-23T09:00:00Z',
  environment: Readonly<Record<string, string>> = {},
  chat: Platform = 'slack',
): Promise<WithMail> {
  const smtp = await startSmtpStandIn();
  const mail = { SMTP_URL: smtp.url, MAIL_FROM: 'Étincelle <bot@example.org>' };
  const chats = await openTwoChats(chat, now, { environment: { ...mail, ...environment } });
  const close = async () => {
    await chats.close();
    await smtp.stop();
  };
  return { ...chats, smtp, close };
}

/** Somebody who is known by a confirmed address alone. */
export async function putMailPerson(
  { records, clock }: TwoChats,
  name: string,
  email: string,
): Promise<Employee> {
  const { store } = records;
  const own = { organisationId: 'own', timezone: 'Europe/Paris', locale: 'fr' } as const;
  const person = await store.employees.ensure({ ...own, id: randomUUID(), name, email });
  const deps = { ...store, clock, newId: randomUUID };
  await openMailAccount(deps, { id: 'own' }, person, email);
  return person;
}

/** A page as its reader sees it: its words, and what its buttons send. */
export interface SeenPage {
  readonly status: number;
  readonly text: string;
  readonly html: string;
  readonly headers: Headers;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '');

async function seen(response: Response): Promise<SeenPage> {
  const html = await response.text();
  const body = html.replace(/^.*<body>/s, '').replace(/<[^>]+>/g, ' ');
  const text = plain(decoded(body)).replace(/\s+/g, ' ').trim();
  return { status: response.status, text, html, headers: response.headers };
}

/** Follows a link, whatever public address it was made for. */
const at = ({ url }: TwoChats, link: string): string => {
  const { pathname, search } = new URL(link, url);
  return url + pathname + search;
};

export const opens = async (chats: TwoChats, link: string): Promise<SeenPage> =>
  seen(await fetch(at(chats, link)));

/** Presses a button of a page: what its form has unseen goes along. `which`: the text of the button. */
export async function sends(
  chats: TwoChats,
  link: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<SeenPage> {
  const body = new URLSearchParams(fields);
  return seen(await fetch(at(chats, link), { method: 'POST', body }));
}

/** The address behind the words of a link in a mail. */
export function linkOf(
  mail: { readonly links: readonly { label: string; url: string }[] },
  label: RegExp,
): string {
  const found = mail.links.find((one) => label.test(one.label));
  if (!found) throw new Error(`${label} is not among ${mail.links.map((one) => one.label)}`);
  return found.url;
}
