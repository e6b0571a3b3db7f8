import type { EngagementView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { toMissions } from '../../shared/steps.js';
import { actions, context, header, listed, section, stepButton } from './blocks.js';
import { card, sentence } from './card.js';
import { pageTurns } from './paging.js';
import { engagementButtons, missionLines, standingText } from './slots.js';
import { escaped, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

export const confirmed = (
  { engagement, already }: MessageOf<'engagement.confirmed'>,
  reader: Reader,
): Rendered =>
  card(engagement, reader, {
    title: 'engagement.confirmed.title',
    summary: 'engagement.confirmed.summary',
    text: already ? 'engagement.already' : 'engagement.confirmed.text',
  });

export const waitlisted = (
  { engagement, already }: MessageOf<'engagement.waitlisted'>,
  reader: Reader,
): Rendered =>
  card(engagement, reader, {
    title: 'engagement.waitlisted.title',
    summary: 'engagement.waitlisted.summary',
    note: `*${plain(reader, 'engagement.waitlisted.position', { position: engagement.standing.position ?? 0 })}*`,
    text: already ? 'engagement.alreadyWaiting' : 'engagement.waitlisted.text',
  });

export const pending = ({ engagement }: MessageOf<'engagement.pending'>, reader: Reader): Rendered =>
  card(engagement, reader, {
    title: 'engagement.pending.title',
    summary: 'engagement.pending.summary',
    text: 'engagement.pending.text',
  });

/** One of my missions in a list. */
export const engagementItem = (engagement: EngagementView, reader: Reader): Block[] => [
  section(missionLines(engagement.mission, engagement.slot, reader)),
  ...context(escaped(standingText(engagement.standing, reader))),
  ...actions(...engagementButtons(engagement, reader)),
];

export function mine({ engagements, page, pages }: MessageOf<'my.missions'>, reader: Reader): Rendered {
  if (engagements.length === 0) return sentence(plain(reader, 'mine.none'), stepButton(reader, toMissions));
  const title = plain(reader, 'mine.title');
  const items = engagements.map((each) => engagementItem(each, reader));
  const tail = pageTurns({ page, pages }, (to) => ({ kind: 'my.missions', page: to }), reader);
  const around = [header(title), ...tail];
  return { text: title, blocks: [header(title), ...listed(items, around, reader), ...tail] };
}
