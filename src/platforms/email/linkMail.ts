import { randomUUID } from 'node:crypto';
import type { LinkLetter, LinkMail, Log } from '../../application/ports/index.js';
import { sleep } from '../../application/sleep.js';
import { instantText, t } from '../../i18n/index.js';
import type { Letter } from './letter.js';
import type { Post } from './post.js';

/** Waits before each try, in ms: a server may be away for a minute. The page says to ask again after five. */
const waitsMs = [0, 2_000, 10_000, 30_000, 60_000, 60_000];

export interface LinkMails {
  readonly send: LinkMail;
  /** Tries no more, and resolves when those on their way have left. */
  stop(): Promise<void>;
}

/**
 * Mails links that show whose an address is. Not by the outbox: what opens such a link is kept nowhere but in the mail. One
 * that a crash loses is asked for once more.
 */
export function createLinkMails(post: Post, log: Log): LinkMails {
  const stopping = new AbortController();
  const onTheirWay = new Set<Promise<void>>();
  async function send(letter: LinkLetter): Promise<void> {
    const mail = { letter: letterOf(letter), to: letter.to, id: randomUUID(), enclosed: [], stopUrl: null };
    let code = 'stopped';
    for (const ms of waitsMs) {
      await sleep(ms, stopping.signal);
      if (stopping.signal.aborted) break;
      const outcome = await post(mail);
      if (outcome.kind === 'sent') return;
      code = outcome.code;
      // One in doubt is sent again too: it has the same id, and leads to the same.
      if (outcome.kind !== 'busy' && outcome.kind !== 'inDoubt') break;
    }
    log.warn('link.notSent', { code });
  }
  return {
    send(letter) {
      const sending = send(letter).finally(() => onTheirWay.delete(sending));
      onTheirWay.add(sending);
    },
    async stop() {
      stopping.abort();
      await Promise.all(onTheirWay);
    },
  };
}

function letterOf({ url, title, until, reader }: LinkLetter): Letter {
  const values = { title: title.replace(/\s+/g, ' ').slice(0, 120), until: instantText(until, reader) };
  return {
    locale: reader.locale,
    subject: t(reader, 'mail.link.subject', values),
    title: t(reader, 'mail.link.title'),
    facts: [],
    paragraphs: [t(reader, 'mail.link.text', values)],
    links: [{ label: t(reader, 'mail.link.button'), url, isMain: true }],
    footer: [t(reader, 'mail.link.footer')],
  };
}
