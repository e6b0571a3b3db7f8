import { type MailAddress, readMailAddress } from '../../application/people/mail/mailAddress.js';
import type { Messenger, Outgoing, SendOutcome } from '../../messages/messenger.js';
import type { Pace } from '../../messages/pace.js';
import { type CalendarFile, letterFor } from './letterFor.js';
import type { Post } from './post.js';

/** Servers of companies and of providers let hundreds a minute through; where they want less, they say so. */
const pace: Pace = { perSecond: 5, burst: 5, channel: [] };
/** Nothing is edited: see `update`. */
const EDITS_PER_MINUTE = 6_000;

/** What the messenger is told of the service. */
export interface EmailSurroundings {
  readonly publicUrl: string;
  readonly now: () => Date;
  /** The calendar file that an address of ours gives; null when there is none. */
  readonly calendarFile: (url: string) => Promise<CalendarFile | null>;
}

/**
 * Writes to people who have no chat. The id of the delivery is the id of the mail. Only a lost answer of the server leads to
 * two copies, and programs that read mail show one of them.
 */
export function createMessenger(post: Post, surroundings: EmailSurroundings): Messenger {
  return {
    platform: 'email',
    pace,
    requestsBefore: () => 0,
    editsPerMinute: EDITS_PER_MINUTE,
    async send({ address, ...outgoing }) {
      const to = readMailAddress(address);
      return to ? send(post, surroundings, to, outgoing) : { kind: 'failed', code: 'badAddress' };
    },
    // What was mailed stays as it was.
    update: async () => ({ kind: 'failed', code: 'mailed' }),
    // No server of mail tells what became of one.
    find: async () => ({ kind: 'unknown' }),
  };
}

async function send(
  post: Post,
  surroundings: EmailSurroundings,
  to: MailAddress,
  { message, reader, deliveryId }: Omit<Outgoing, 'address'>,
): Promise<SendOutcome> {
  const mail = await letterFor(message, reader, to, surroundings);
  if (!mail) return { kind: 'failed', code: 'notByMail' };
  const outcome = await post({ ...mail, to: to.email, id: deliveryId });
  return outcome.kind === 'sent' ? { ...outcome, address: to } : outcome;
}
