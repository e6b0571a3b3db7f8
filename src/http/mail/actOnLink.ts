import { acceptOffer } from '../../application/engagements/acceptOffer.js';
import { askToLeave } from '../../application/engagements/askToLeave.js';
import { declineOffer } from '../../application/engagements/declineOffer.js';
import { leave } from '../../application/engagements/leave.js';
import { type SignUpOutcome, signUp } from '../../application/engagements/signUp.js';
import { type Followed, type MailPurpose, readMailLink } from '../../application/people/mail/mailLink.js';
import { setSilence } from '../../application/people/setSilence.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { engagementView } from '../../application/queries/engagementViews.js';
import { type Refused, refused } from '../../application/refusals.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { t, whenText } from '../../i18n/index.js';
import { type Page, type PageReader, paragraph } from '../pages/page.js';
import { engagementLines, refusalText } from '../pages/words.js';
import { goneLink, readerOf } from './lookAtLink.js';
import type { Fields } from './mailRoutes.js';
import { type OwnDataNeeds, ownData } from './ownData.js';

type ActNeeds = NeedsOf<typeof readMailLink> &
  NeedsOf<typeof leave> &
  NeedsOf<typeof acceptOffer> &
  NeedsOf<typeof declineOffer> &
  NeedsOf<typeof signUp> &
  NeedsOf<typeof setSilence> &
  NeedsOf<typeof engagementView> &
  OwnDataNeeds &
  Needs<'identities'>;

/**
 * Does what a link is for, by the act that a chat would call, and says how it stands then. Done twice it is done once. Throws
 * what the store throws.
 */
export function actOnLink(deps: ActNeeds): (link: string, fields: Fields) => Promise<Page> {
  return async (link, fields) => {
    const followed = await readMailLink(deps, link);
    if (!followed) return goneLink();
    const reader = readerOf(deps, followed);
    const { purpose, engagementId } = followed;
    if (purpose === 'stop') return stop(deps, followed, fields, reader);
    if (purpose === 'mine') return (await ownData(deps, followed, fields.what, reader)) ?? goneLink();
    if (!engagementId) return goneLink();
    return toldOf(deps, await done(deps, followed, { purpose, engagementId, fields }), reader);
  };
}

type Outcome =
  | SignUpOutcome
  | Awaited<ReturnType<typeof askToLeave>>
  | Awaited<ReturnType<typeof declineOffer>>;

interface Wanted {
  readonly purpose: Exclude<MailPurpose, 'stop' | 'mine'>;
  readonly engagementId: string;
  readonly fields: Fields;
}

async function done(
  deps: ActNeeds,
  { actor }: Followed,
  { purpose, engagementId, fields }: Wanted,
): Promise<Outcome> {
  switch (purpose) {
    case 'leave':
      // Who was told that they wait gives up no place that has become theirs since.
      return (fields.waiting === 'yes' ? askToLeave : leave)(deps, actor, { engagementId });
    case 'accept':
      return acceptOffer(deps, actor, { engagementId });
    case 'decline':
      return declineOffer(deps, actor, { engagementId });
    case 'take':
      return take(deps, actor, engagementId);
  }
}

/** Near the start a free place is anybody's, and the mail that told of it was about this half-day alone. */
async function take(
  deps: ActNeeds,
  actor: Followed['actor'],
  engagementId: string,
): Promise<SignUpOutcome | Refused> {
  const waiting = await deps.engagements.find(actor.organisation.id, engagementId);
  if (waiting?.employeeId !== actor.employee.id) return refused({ code: 'notSignedUp' });
  return signUp(deps, actor, { slotId: waiting.slotId, anyway: true });
}

async function toldOf(deps: ActNeeds, outcome: Outcome, reader: PageReader): Promise<Page> {
  const page = { status: 200, locale: reader.locale } as const;
  switch (outcome.kind) {
    case 'refused': {
      const content = paragraph(refusalText(outcome.refusal, reader));
      return { ...page, title: t(reader, 'page.refused.title'), content };
    }
    case 'onSlot':
    case 'toConfirm':
    case 'onOffer':
      return standingPage(deps, outcome.engagement, reader);
    case 'left': {
      const view = await engagementView(deps, outcome.engagement);
      if (!view) return goneLink();
      const { mission, slot, standing } = view;
      const calendar = standing.calendarUrl ? 'yes' : 'no';
      const values = { title: mission.title, when: whenText(slot, reader), calendar };
      const content = paragraph(t(reader, 'engagement.withdrawn', values));
      return { ...page, title: t(reader, 'page.left.title'), content };
    }
    case 'declined': {
      const content = paragraph(t(reader, 'engagement.declined'));
      return { ...page, title: t(reader, 'page.left.title'), content };
    }
    // What is taken by a link is taken whatever else there is, and nothing is asked of it.
    case 'overlap':
    case 'asks':
      return {
        ...page,
        title: t(reader, 'page.refused.title'),
        content: paragraph(t(reader, 'page.refused.other')),
      };
  }
}

/** How a place stands by now. */
async function standingPage(
  deps: NeedsOf<typeof engagementView>,
  engagement: Engagement,
  reader: PageReader,
): Promise<Page> {
  const view = await engagementView(deps, engagement);
  if (!view) return goneLink();
  const content = engagementLines(view, reader);
  return { status: 200, locale: reader.locale, title: t(reader, 'page.standing.title'), content };
}

/**
 * Reminders are muted, or nothing is mailed any more. A program that presses for its reader (RFC 8058) stops what
 * can be missed. A mission that is cancelled is still told.
 */
async function stop(
  deps: ActNeeds,
  { actor, account }: Followed,
  { what }: Fields,
  reader: PageReader,
): Promise<Page> {
  await setSilence(deps, actor, { mute: { until: null } });
  const isAll = what === 'all';
  if (isAll) await deps.identities.setReachability(account.organisationId, account.id, 'unreachable');
  const content = paragraph(t(reader, isAll ? 'page.stop.allDone' : 'page.stop.remindersDone'));
  return { status: 200, locale: reader.locale, title: t(reader, 'page.stop.title'), content };
}
