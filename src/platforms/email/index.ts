import type { LinkMail, Log } from '../../application/ports/index.js';
import type { Messenger } from '../../messages/messenger.js';
import { createLinkMails } from './linkMail.js';
import { createMessenger, type EmailSurroundings } from './messenger.js';
import { createPost } from './post.js';
import { createSmtp } from './transport.js';

export interface EmailSettings {
  /** `smtp://` or `smtps://`, with a user and a password where the server wants them. */
  readonly url: string;
  /** Who writes: an address, or a name and an address in angle brackets. */
  readonly from: string;
}

export interface Email {
  readonly messenger: Messenger;
  readonly linkMail: LinkMail;
  /** Tries no more, and lets what is on its way end. */
  stop(): Promise<void>;
}

/** E-mail for people who have no chat: no door of its own, since nobody answers it. */
export function createEmail(
  { url, from }: EmailSettings,
  surroundings: EmailSurroundings & { readonly log: Log },
): Email {
  const smtp = createSmtp({ url });
  const post = createPost(smtp, from);
  const links = createLinkMails(post, surroundings.log);
  const stop = async () => {
    await links.stop();
    smtp.close();
  };
  return { messenger: createMessenger(post, surroundings), linkMail: links.send, stop };
}
