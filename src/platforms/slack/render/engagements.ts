import type { EngagementView, PastView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { toMissions, toPast } from '../../shared/steps.js';
import { actions, context, header, listed, section, stepButton, stepButtons } from './blocks.js';
import { card, onSite, sentence } from './card.js';
import { inList } from './inList.js';
import { pageTurns } from './paging.js';
import { aboutSlot, detailsButton, engagementButtons, missionLines, standingText } from './slots.js';
import { escaped, lines, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

export const confirmed = (
  { engagement, already }: MessageOf<'engagement.confirmed'>,
  reader: Reader,
): Rendered =>
  card(engagement, reader, {
    title: 'engagement.confirmed.title',
    summary: 'engagement.confirmed.summary',
    text: already ? 'engagement.already' : 'engagement.confirmed.text',
    news: !already,
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
    news: !already,
  });

export const pending = ({ engagement }: MessageOf<'engagement.pending'>, reader: Reader): Rendered =>
  card(engagement, reader, {
    title: 'engagement.pending.title',
    summary: 'engagement.pending.summary',
    text: 'engagement.pending.text',
    news: true,
  });

/** One of my missions in a list: all that one needs for the day, and what one can do. */
export const engagementItem = (engagement: EngagementView, reader: Reader): Block[] => [
  section(lines(missionLines(engagement.mission, engagement.slot, reader), onSite(engagement, reader))),
  ...context(escaped(standingText(engagement.standing, reader))),
  ...actions(
    ...engagementButtons(engagement, reader, aboutSlot(engagement.mission, engagement.slot, reader)),
  ),
];

export function mine({ engagements, page, pages }: MessageOf<'my.missions'>, reader: Reader): Rendered {
  const list = { kind: 'my.missions', page } as const;
  const others = inList(list, actions(stepButton(reader, toPast)));
  if (engagements.length === 0) {
    const none = plain(reader, 'mine.none');
    return { text: none, blocks: [section(none), ...actions(...stepButtons(reader, [toMissions, toPast]))] };
  }
  const title = plain(reader, 'mine.title');
  const items = engagements.map((each) => inList(list, engagementItem(each, reader)));
  const turns = pageTurns({ page, pages }, (to) => ({ kind: 'my.missions', page: to }), reader);
  const tail = [...inList(list, turns), ...others];
  const around = [header(title), ...tail];
  return { text: title, blocks: [header(title), ...listed(items, around, reader), ...tail] };
}

/** What is over, with the hours given. */
export function past(
  { engagements, hours, unconfirmed, page, pages }: MessageOf<'my.past'>,
  reader: Reader,
): Rendered {
  if (engagements.length === 0) return sentence(plain(reader, 'past.none'), stepButton(reader, toMissions));
  const list = { kind: 'my.past', page } as const;
  const title = plain(reader, 'past.title');
  const head = [header(title), ...context(plain(reader, 'past.hours', { hours, unconfirmed }))];
  const items = engagements.map((each) => inList(list, pastItem(each, reader)));
  const turns = pageTurns({ page, pages }, (to) => ({ kind: 'my.past', page: to }), reader);
  const tail = inList(list, turns);
  return { text: title, blocks: [...head, ...listed(items, [...head, ...tail], reader), ...tail] };
}

function pastItem(engagement: PastView, reader: Reader): Block[] {
  const { mission, slot, standing, hours, attestedBy: by } = engagement;
  const given = hours === null ? standingText(standing, reader) : plain(reader, 'past.given', { hours, by });
  return [
    section(missionLines(mission, slot, reader), detailsButton(mission, reader)),
    ...context(escaped(given)),
  ];
}
