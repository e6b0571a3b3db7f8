import type { MailAddress } from '../../application/people/mail/mailAddress.js';
import { type MailPurpose, mailLinkUrl } from '../../application/people/mail/mailLink.js';
import type { EngagementView } from '../../application/queries/views.js';
import { canLeave } from '../../domain/engagements/lifecycle.js';
import type { Reader } from '../../domain/people/reader.js';
import { type TextKey, t } from '../../i18n/index.js';
import type { Message } from '../../messages/message.js';
import type { LetterLink } from './letter.js';
import type { EmailSurroundings } from './messenger.js';
import type { Enclosed, Mail } from './post.js';
import { factsOf, saidBy } from './render.js';

/** The .ics of a place, and what it is for. */
export interface CalendarFile {
  readonly body: string;
  readonly contentType: string;
  readonly fileName: string;
}

/** Links that are about no mission hold for so long, in ms: people look for an old mail. */
const longMs = 90 * 24 * 60 * 60_000;

/** What is mailed of a message; null of what is only said in a chat. */
export async function letterFor(
  message: Message,
  reader: Reader,
  to: MailAddress,
  surroundings: EmailSurroundings,
): Promise<Pick<Mail, 'letter' | 'enclosed' | 'stopUrl'> | null> {
  const said = saidBy(message, reader);
  if (!said) return null;
  const { engagement, subject, title, text } = said;
  const links = linksOf(engagement, message.kind === 'seat.open', reader, to, surroundings);
  const stopUrl = linkTo(surroundings, to, { purpose: 'stop', engagementId: null }, longUntil(surroundings));
  const enclosed = await calendarOf(engagement, message, surroundings);
  const footer = [t(reader, 'mail.footer'), `${t(reader, 'mail.stop')} ${stopUrl}`];
  const { locale } = reader;
  return {
    letter: { locale, subject, title, paragraphs: [text], facts: factsOf(engagement, reader), links, footer },
    enclosed,
    stopUrl,
  };
}

const longUntil = ({ now }: EmailSurroundings): Date => new Date(now().getTime() + longMs);

const linkTo = (
  { publicUrl }: EmailSurroundings,
  to: MailAddress,
  asked: { readonly purpose: MailPurpose; readonly engagementId: string | null },
  until: Date,
): string => mailLinkUrl(publicUrl, to, { ...asked, until });

/** What can be done about a place, the main thing first; each by a page that asks once more. */
function purposesOf({ slot, standing: { state } }: EngagementView, open: boolean): [MailPurpose, TextKey][] {
  if (slot.closed || !canLeave(state)) return [];
  if (state === 'offered' || state === 'invited')
    return [
      ['accept', 'button.accept'],
      ['decline', 'button.decline'],
    ];
  const leave: [MailPurpose, TextKey] = [
    'leave',
    state === 'waitlisted' ? 'button.leaveWaitingList' : 'button.leave',
  ];
  return open ? [['take', 'button.accept'], leave] : [leave];
}

function linksOf(
  engagement: EngagementView,
  open: boolean,
  reader: Reader,
  to: MailAddress,
  surroundings: EmailSurroundings,
): LetterLink[] {
  const { engagementId } = engagement.standing;
  const acts = purposesOf(engagement, open).map(([purpose, label]) => ({
    label: t(reader, label),
    url: linkTo(surroundings, to, { purpose, engagementId }, engagement.slot.startsAt),
    isMain: purpose === 'accept' || purpose === 'take',
  }));
  const mine = linkTo(surroundings, to, { purpose: 'mine', engagementId: null }, longUntil(surroundings));
  return [...acts, { label: t(reader, 'button.myMissions'), url: mine }];
}

/** The file that puts a place into the calendar, or takes it out again. */
async function calendarOf(
  { standing }: EngagementView,
  { kind }: Message,
  { calendarFile }: EmailSurroundings,
): Promise<Enclosed[]> {
  const isOver = kind === 'reminder.thanks';
  const file = standing.calendarUrl && !isOver ? await calendarFile(standing.calendarUrl) : null;
  return file ? [{ name: file.fileName, body: file.body, contentType: file.contentType }] : [];
}
