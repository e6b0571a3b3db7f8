import type { SentRef } from '../../domain/delivery.js';
import type { SendOutcome } from '../../messages/messenger.js';
import { htmlOf, type Letter, textOf } from './letter.js';
import { outcomeOf } from './outcome.js';
import type { Smtp } from './transport.js';

/** A file that goes along. */
export interface Enclosed {
  readonly name: string;
  readonly body: string;
  readonly contentType: string;
}

/** A letter on its way. */
export interface Mail {
  readonly letter: Letter;
  readonly to: string;
  /** The first part of its Message-ID. */
  readonly id: string;
  readonly enclosed: readonly Enclosed[];
  /** Where such mails are stopped; null for one that was asked for by whoever reads it. */
  readonly stopUrl: string | null;
}

/** Where it says that it was taken, it has no address of its own. */
type Posted =
  | { readonly kind: 'sent'; readonly ref: SentRef }
  | Exclude<SendOutcome, { readonly kind: 'sent' }>;

export type Post = (mail: Mail) => Promise<Posted>;

/** Nobody is answered by a machine for it. https://www.rfc-editor.org/rfc/rfc3834#section-5 */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** One press in a program that reads mail stops them. https://www.rfc-editor.org/rfc/rfc8058 */
const stopping = (url: string | null) =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** Hands mails over to the server. Never throws. */
export function createPost(smtp: Smtp, from: string): Post {
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return async ({ letter, to, id, enclosed, stopUrl }) => {
    const messageId = `<${id}@${domain}>`;
    try {
      await smtp.sendMail({
        from,
        // As an object: it is one address, whatever stands in it.
        to: { name: '', address: to },
        subject: letter.subject,
        messageId,
        text: textOf(letter),
        html: htmlOf(letter),
        headers: { ...automatic, ...stopping(stopUrl) },
        attachments: enclosed.map(({ name, body, contentType }) => ({
          ...{ filename: name, content: body, contentType },
        })),
      });
      return { kind: 'sent', ref: { messageId } };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}
