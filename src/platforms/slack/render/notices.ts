import type { EngagementView } from '../../../application/queries/views.js';
import { isLive } from '../../../domain/engagements/lifecycle.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { endOf } from '../../shared/changes.js';
import { scores } from '../../shared/scores.js';
import { calendarRemoval, toAbsence, toFeedbackForm, toLater, toMissions } from '../../shared/steps.js';
import { actions, button, context, header, section, stepButtons } from './blocks.js';
import { card, valuesOf } from './card.js';
import { engagementButtons, missionLines, standingText } from './slots.js';
import { bold, clip, escaped, lines, marked, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

export const offered = ({ engagement }: MessageOf<'engagement.offered'>, reader: Reader): Rendered =>
  card(engagement, reader, {
    title: 'engagement.offered.title',
    summary: 'engagement.offered.summary',
    text: 'engagement.offered.text',
  });

export const expired = ({ engagement }: MessageOf<'engagement.expired'>, reader: Reader): Rendered =>
  card(engagement, reader, {
    title: 'engagement.expired.title',
    text: 'engagement.expired.text',
    buttons: stepButtons(reader, [toMissions]),
  });

export const refused = ({ engagement }: MessageOf<'engagement.refused'>, reader: Reader): Rendered =>
  card(engagement, reader, {
    title: 'engagement.refused.title',
    text: 'engagement.refused.text',
    buttons: stepButtons(reader, [toMissions]),
  });

/** The seat goes to whoever takes it: the button signs up, whatever the place in line. */
export function seatOpen({ engagement }: MessageOf<'seat.open'>, reader: Reader): Rendered {
  const take = button(
    reader,
    'button.accept',
    { kind: 'signUp', slotId: engagement.slot.id, anyway: true },
    { style: 'primary', about: engagement.mission.title },
  );
  return card(engagement, reader, {
    title: 'seat.open.title',
    text: 'seat.open.text',
    buttons: [take, ...engagementButtons(engagement, reader)],
  });
}

export const reminder = (
  { kind, engagement }: MessageOf<'reminder.dayBefore' | 'reminder.soon' | 'reminder.again'>,
  reader: Reader,
): Rendered =>
  card(engagement, reader, {
    ...({ title: `${kind}.title`, summary: `${kind}.summary`, text: `${kind}.text` } as const),
    buttons: [...engagementButtons(engagement, reader), ...stepButtons(reader, [toLater(engagement)])],
  });

export function thanks({ engagement }: MessageOf<'reminder.thanks'>, reader: Reader): Rendered {
  const { engagementId } = engagement.standing;
  const values = valuesOf(engagement, reader);
  const answers = scores.map((score) =>
    button(reader, `feedback.${score}`, { kind: 'feedback', engagementId, score }),
  );
  return {
    text: marked(reader, 'reminder.thanks.summary', values),
    blocks: [
      header(plain(reader, 'reminder.thanks.title')),
      section(marked(reader, 'reminder.thanks.text', values)),
      section(plain(reader, 'reminder.thanks.question')),
      ...actions(...answers),
      ...actions(
        ...stepButtons(reader, [
          toFeedbackForm(engagementId, engagement.mission.title),
          toAbsence(engagement),
        ]),
      ),
      ...context(plain(reader, 'feedback.seenBy')),
    ],
  };
}

export const missionCancelled = ({ engagement }: MessageOf<'mission.cancelled'>, reader: Reader): Rendered =>
  card(engagement, reader, {
    title: `${endOf(engagement)}.title`,
    text: `${endOf(engagement)}.text`,
    buttons: stepButtons(reader, [calendarRemoval(engagement), toMissions]),
  });

/** Too few had signed up, and it takes place all the same. */
export const missionKept = ({ engagement }: MessageOf<'mission.kept'>, reader: Reader): Rendered =>
  card(engagement, reader, { title: 'mission.kept.title', text: 'mission.kept.text' });

export const takenOff = ({ engagement }: MessageOf<'engagement.takenOff'>, reader: Reader): Rendered =>
  card(engagement, reader, {
    title: 'engagement.takenOff.title',
    text: 'engagement.takenOff.text',
    buttons: stepButtons(reader, [calendarRemoval(engagement), toMissions]),
  });

/** In the place of an older message: first what is so now, then of which mission. */
export function standing(
  { engagement, takenOff }: MessageOf<'engagement.standing'>,
  reader: Reader,
): Rendered {
  const { mission, slot } = engagement;
  const now = nowText(engagement, takenOff, reader);
  const removal = isLive(engagement.standing.state) ? [] : stepButtons(reader, [calendarRemoval(engagement)]);
  return {
    text: escaped(`${now} · ${clip(mission.title, 200)}`),
    blocks: [
      section(lines(bold(now), missionLines(mission, slot, reader))),
      ...actions(...engagementButtons(engagement, reader), ...removal),
    ],
  };
}

/** Of a place on a half-day that is over, that it is. */
function nowText({ slot, standing }: EngagementView, takenOff: boolean, reader: Reader): string {
  if (takenOff) return plain(reader, 'standing.takenOff');
  const isOver = slot.closed !== null && isLive(standing.state);
  return isOver ? plain(reader, `slot.closed.${slot.closed}`) : standingText(standing, reader);
}
