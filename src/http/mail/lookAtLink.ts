import { readMailAddress } from '../../application/people/mail/mailAddress.js';
import {
  type Followed,
  type MailPurpose,
  mailLinkUrl,
  readMailLink,
} from '../../application/people/mail/mailLink.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { engagementView } from '../../application/queries/engagementViews.js';
import { myMissions } from '../../application/queries/myMissions.js';
import type { EngagementView } from '../../application/queries/views.js';
import { canLeave } from '../../domain/engagements/lifecycle.js';
import { type TextKey, t, whenText } from '../../i18n/index.js';
import { html, type Page, type PageReader, paragraph, postButton } from '../pages/page.js';
import { engagementLines, readerFor } from '../pages/words.js';
import { dataButtons } from './ownData.js';

export type LookNeeds = NeedsOf<typeof readMailLink> &
  NeedsOf<typeof myMissions> &
  NeedsOf<typeof engagementView> &
  Needs<'publicUrl'>;

/**
 * Of a link that is over, or that nobody was ever sent; or of a poster that hangs on. Nobody knows who reads: it is said in both
 * languages.
 */
export const goneLink = (what: 'page' | 'poster' = 'page'): Page => ({
  ...{ status: 404, locale: 'fr', title: t('fr', `${what}.gone.title`) },
  content: `${paragraph(t('fr', `${what}.gone.text`))}<p lang="en">${html(t('en', `${what}.gone.text`))}</p>`,
});

/** How its page speaks to whoever follows a link. */
export const readerOf = ({ clock }: Needs<'clock'>, { actor }: Followed): PageReader =>
  readerFor(actor.organisation, actor.employee, clock.now());

/** The page of a link: what it is about, and a button. Nothing is changed by looking. Throws what the store throws. */
export function lookAtLink(deps: LookNeeds): (link: string) => Promise<Page> {
  return async (link) => {
    const followed = await readMailLink(deps, link);
    if (!followed) return goneLink();
    const reader = readerOf(deps, followed);
    const { purpose } = followed;
    if (purpose === 'mine') return minePage(deps, followed, reader);
    if (purpose === 'stop') return stopPage(reader);
    const view = await viewOf(deps, followed);
    return view ? askPage(purpose, view, reader) : goneLink();
  };
}

/** What a link is about, if it is theirs; null when it is about nothing of theirs. */
async function viewOf(deps: LookNeeds, { actor, engagementId }: Followed): Promise<EngagementView | null> {
  const { organisation, employee } = actor;
  const engagement = engagementId ? await deps.engagements.find(organisation.id, engagementId) : null;
  return engagement?.employeeId === employee.id ? engagementView(deps, engagement) : null;
}

type Act = Exclude<MailPurpose, 'mine' | 'stop'>;

const labels: Readonly<Record<Act, TextKey>> = {
  leave: 'button.leaveNow',
  accept: 'button.accept',
  decline: 'button.decline',
  take: 'button.accept',
};

/** What can be done in each state; anything else is told as it stands. */
function isPossible(purpose: Act, { slot, standing: { state } }: EngagementView): boolean {
  if (slot.closed) return false;
  switch (purpose) {
    case 'leave':
      return canLeave(state);
    case 'accept':
    case 'decline':
      return state === 'offered';
    case 'take':
      return state === 'waitlisted' || state === 'offered';
  }
}

function askPage(purpose: Act, view: EngagementView, reader: PageReader): Page {
  const { mission, slot, standing } = view;
  const page = { status: 200, locale: reader.locale } as const;
  if (!isPossible(purpose, view))
    return { ...page, title: t(reader, 'page.standing.title'), content: engagementLines(view, reader) };
  const values = { title: mission.title, when: whenText(slot, reader) };
  const isWaiting = standing.state === 'waitlisted';
  const leaving = isWaiting ? 'engagement.leaveConfirm.waiting' : 'engagement.leaveConfirm';
  const question = purpose === 'leave' ? [paragraph(t(reader, leaving, values))] : [];
  const label = purpose === 'leave' && isWaiting ? 'button.leaveWaitingList' : labels[purpose];
  const fields = isWaiting ? { waiting: 'yes' } : {};
  const content = [engagementLines(view, reader), ...question, postButton(t(reader, label), fields)].join('');
  return { ...page, title: t(reader, `page.${purpose}.title`), content };
}

/** What somebody has before them, each with the way to leave it. */
async function minePage(deps: LookNeeds, { actor, account }: Followed, reader: PageReader): Promise<Page> {
  const mine = await myMissions(deps, actor);
  const to = readMailAddress(account.address);
  const wayOut = ({ slot, standing }: EngagementView): string => {
    if (!to || slot.closed || !canLeave(standing.state)) return '';
    const { engagementId } = standing;
    const asked = { purpose: 'leave', engagementId, until: slot.startsAt } as const;
    const label = standing.state === 'waitlisted' ? 'button.leaveWaitingList' : 'button.leave';
    return `<p><a href="${html(mailLinkUrl(deps.publicUrl, to, asked))}">${html(t(reader, label))}</a></p>`;
  };
  const items = mine.map((view) => `<li>${engagementLines(view, reader)}${wayOut(view)}</li>`);
  const none = paragraph(t(reader, 'page.mine.none'));
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : none;
  const content = list + dataButtons(reader);
  return { status: 200, locale: reader.locale, title: t(reader, 'button.myMissions'), content };
}

/** Two ways to hear less: what is not needed, and anything. */
function stopPage(reader: PageReader): Page {
  const content = [
    paragraph(t(reader, 'page.stop.reminders')),
    postButton(t(reader, 'page.stop.remindersButton'), { what: 'reminders' }),
    paragraph(t(reader, 'page.stop.all')),
    postButton(t(reader, 'page.stop.allButton'), { what: 'all' }),
  ].join('');
  return { status: 200, locale: reader.locale, title: t(reader, 'page.stop.title'), content };
}
