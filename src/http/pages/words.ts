import type { EngagementView, MissionFacts, SlotFacts, Standing } from '../../application/queries/views.js';
import type { Refusal } from '../../application/refusals.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Employee } from '../../domain/people/employee.js';
import { instantText, t, whenText } from '../../i18n/index.js';
import { html, type PageReader, paragraph } from './page.js';

/** How a page speaks to somebody. */
export const readerFor = (
  { policy }: Pick<Organisation, 'policy'>,
  { locale, timezone }: Pick<Employee, 'locale' | 'timezone'>,
  now: Date,
): PageReader => ({ locale, timezone, address: policy.address, now });

/** Where somebody stands on a half-day. */
function standingLine(standing: Standing, reader: PageReader): string {
  const { state, position, approval, offerExpiresAt } = standing;
  const until = offerExpiresAt ?? approval?.dueAt;
  return t(reader, `standing.${state}`, {
    position: position ?? 0,
    until: until ? instantText(until, reader) : '…',
    who: approval?.who ?? 'manager',
    silence: approval?.silence ?? 'lapses',
  });
}

/** What a mission is and when, as HTML. */
export function missionLines(
  { title, nonprofit, place }: MissionFacts,
  slot: SlotFacts | null,
  reader: PageReader,
): string {
  const where = [nonprofit, place].filter((one) => one !== '').join(' · ');
  const lines = [
    `<strong>${html(title)}</strong>`,
    ...(slot ? [html(whenText(slot, reader))] : []),
    html(where),
  ];
  return `<p>${lines.join('<br>')}</p>`;
}

/** A place, and how it stands. */
export const engagementLines = ({ mission, slot, standing }: EngagementView, reader: PageReader): string =>
  `${missionLines(mission, slot, reader)}${paragraph(standingLine(standing, reader))}`;

/** Why something was not done, for somebody who has no chat to say anything in. */
export function refusalText(refusal: Refusal, reader: PageReader): string {
  switch (refusal.code) {
    case 'missionClosed':
      return t(reader, 'page.refused.closed', { title: refusal.title });
    case 'offerGone':
      return t(reader, 'page.refused.offerGone', { title: refusal.title });
    case 'tooLate':
      return t(reader, 'problem.tooLate', { title: refusal.title });
    case 'overQuota': {
      const { title, year, quota, taken, wanted } = refusal;
      return t(reader, 'page.refused.quota', { title, year, quota, taken, wanted });
    }
  }
  return t(reader, 'page.refused.other');
}
