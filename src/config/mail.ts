import { z } from 'zod';
import { readEmail } from '../domain/people/email.js';
import type { Environment } from './index.js';

/** By which server e-mail leaves, and who writes. */
export interface MailConfig {
  readonly url: string;
  readonly from: string;
}

/** Whether a text is an address, or a name with one in angle brackets. */
const isSender = (text: string): boolean => {
  const [, inBrackets = text] = /^[^<>\r\n]*<([^<>]+)>$/.exec(text) ?? [];
  return readEmail(inBrackets) !== null && !/[<>\r\n]/.test(inBrackets);
};

/** One sentence for each variable that is missing. Empty strings are not set. */
export function mailProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  if (Boolean(env.SMTP_URL) === Boolean(env.MAIL_FROM)) return [];
  return env.SMTP_URL
    ? ['MAIL_FROM: set it to the address that mails come from, such as Étincelle <etincelle@example.org>']
    : [
        'SMTP_URL: set it to the server that mails leave by, such as smtp://user:password@mail.example.org:587',
      ];
}

/** Null when nothing is said of e-mail. */
export const toMail = ({ SMTP_URL: url, MAIL_FROM: from }: Environment): MailConfig | null =>
  url && from ? { url, from } : null;

/** Part of the environment: how e-mail leaves. */
export const mailVariables = {
  SMTP_URL: z
    .string()
    .trim()
    .regex(/^smtps?:\/\/./, 'is an address like smtp://user:password@mail.example.org:587')
    .refine((url) => URL.canParse(url), 'is an address like smtp://user:password@mail.example.org:587')
    .optional(),
  MAIL_FROM: z
    .string()
    .trim()
    .refine(isSender, 'is an address, such as Étincelle <etincelle@example.org>')
    .optional(),
};
