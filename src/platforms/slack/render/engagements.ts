import type { EngagementView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { actions, button, context, header, listed, section } from './blocks.js';
import { card, sentence, toMissions, valuesOf } from './card.js';
import { pageTurns } from './paging.js';
import { calendarRemoval, engagementButtons, missionLines, standingText, when } from './slots.js';
import { clip, escaped, marked, plain } from './text.js';
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

export function overlap({ wanted, existing }: MessageOf<'engagement.overlap'>, reader: Reader): Rendered {
  const text = marked(reader, 'engagement.overlap', {
    existing: clip(existing.mission.title, 200),
    wanted: clip(wanted.mission.title, 200),
    when: when(existing.slot, reader),
  });
  return sentence(
    text,
    button(reader, 'button.signUpAnyway', { kind: 'signUp', slotId: wanted.slot.id, anyway: true }),
    button(reader, 'button.notNow', { kind: 'missions.list', page: 0 }),
  );
}

export function leaveConfirm({ engagement }: MessageOf<'engagement.leaveConfirm'>, reader: Reader): Rendered {
  const { state, engagementId } = engagement.standing;
  const waiting = state === 'waitlisted';
  const key = waiting ? 'engagement.leaveConfirm.waiting' : 'engagement.leaveConfirm';
  return sentence(
    marked(reader, key, valuesOf(engagement, reader)),
    button(
      reader,
      waiting ? 'button.leaveWaitingList' : 'button.leaveNow',
      { kind: 'leave', engagementId },
      { style: 'danger' },
    ),
    button(reader, 'button.keepPlace', { kind: 'my.missions' }),
  );
}

export const withdrawn = ({ engagement }: MessageOf<'engagement.withdrawn'>, reader: Reader): Rendered =>
  sentence(
    marked(reader, 'engagement.withdrawn', valuesOf(engagement, reader)),
    ...calendarRemoval(engagement, reader),
    toMissions(reader),
  );

export const declined = (_message: MessageOf<'engagement.declined'>, reader: Reader): Rendered =>
  sentence(plain(reader, 'engagement.declined'), toMissions(reader));

export const feedbackSaved = ({ mission, score }: MessageOf<'feedback.saved'>, reader: Reader): Rendered =>
  sentence(marked(reader, 'feedback.saved', { title: clip(mission.title, 200), score }), toMissions(reader));

/** One of my missions in a list. */
export const engagementItem = (engagement: EngagementView, reader: Reader): Block[] => [
  section(missionLines(engagement.mission, engagement.slot, reader)),
  ...context(escaped(standingText(engagement.standing, reader))),
  ...actions(...engagementButtons(engagement, reader)),
];

export function mine({ engagements, page, pages }: MessageOf<'my.missions'>, reader: Reader): Rendered {
  if (engagements.length === 0) return sentence(plain(reader, 'mine.none'), toMissions(reader));
  const title = plain(reader, 'mine.title');
  const items = engagements.map((each) => engagementItem(each, reader));
  const tail = pageTurns({ page, pages }, (to) => ({ kind: 'my.missions', page: to }), reader);
  const around = [header(title), ...tail];
  return { text: title, blocks: [header(title), ...listed(items, around, reader), ...tail] };
}
