import { createTransport } from 'nodemailer';
import { isLoopbackHost } from '../../domain/organisations/loopback.js';

/** How mail leaves: `smtp://` or `smtps://`, with a user and a password where the server wants them. */
export interface SmtpSettings {
  readonly url: string;
}

/** Below what the outbox waits for a send, in ms. */
const timeouts = { connectionTimeout: 6_000, greetingTimeout: 6_000, socketTimeout: 10_000 };

/**
 * One connection a mail: a pool sends again by itself, and hides why a server let go. A password is sent in no clear text but
 * to this very machine. Nothing of a message is read from files or addresses.
 */
export function createSmtp({ url }: SmtpSettings) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = username && {
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
  return createTransport({
    ...{ host: hostname, port: Number(port) || (secure ? 465 : 587), secure },
    requireTLS: !secure && auth !== '' && !isLoopbackHost(hostname),
    ...(auth && auth),
    ...timeouts,
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
}

export type Smtp = ReturnType<typeof createSmtp>;
