import type { EngagementView } from '../../../application/queries/views.js';
import { isLive } from '../../../domain/engagements/lifecycle.js';
import type { Reader } from '../../../domain/people/reader.js';
import { givenTo, instantText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { endOf } from '../../shared/changes.js';
import { scores } from '../../shared/scores.js';
import { calendarRemoval, toAbsence, toFeedbackForm, toLater, toMissions } from '../../shared/steps.js';
import { button, titledButton } from './actions.js';
import { about, missionName, titleAndWhen, told } from './card.js';
import { buttonRow, card, heading, paragraph, plainWords, quiet, subheading, words } from './cards.js';
import { engagementButtons, standingText } from './slots.js';
import { stepButtons } from './steps.js';
import { oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

/** A freed seat, kept for the reader for a while. */
export function offered({ engagement }: MessageOf<'engagement.offered'>, reader: Reader): Rendered {
  const { offerExpiresAt } = engagement.standing;
  const until = offerExpiresAt ? instantText(offerExpiresAt, reader) : '';
  return about(engagement, reader, 'engagement.offered', [
    paragraph(words(reader, 'engagement.offered.text', { until })),
  ]);
}

/** Reminders of a coming half-day. */
export function reminder(
  message: MessageOf<'reminder.dayBefore' | 'reminder.soon' | 'reminder.again'>,
  reader: Reader,
): Rendered {
  const later = stepButtons(reader, [toLater(message.engagement)]);
  const text = [paragraph(words(reader, `${message.kind}.text`))];
  return about(message.engagement, reader, message.kind, text, later);
}

/** The time to answer an offer has passed. */
export function expired({ engagement }: MessageOf<'engagement.expired'>, reader: Reader): Rendered {
  return told(engagement, reader, 'engagement.expired', stepButtons(reader, [toMissions]));
}

/** Their manager said no. */
export function refused({ engagement }: MessageOf<'engagement.refused'>, reader: Reader): Rendered {
  return told(engagement, reader, 'engagement.refused', stepButtons(reader, [toMissions]));
}

/** Near the start a seat is free for whoever takes it. */
export function seatOpen({ engagement }: MessageOf<'seat.open'>, reader: Reader): Rendered {
  const take = button(reader, 'button.accept', { kind: 'signUp', slotId: engagement.slot.id, anyway: true });
  return told(engagement, reader, 'seat.open', [take]);
}

/** Too few had signed up, and it takes place all the same. */
export const missionKept = ({ engagement }: MessageOf<'mission.kept'>, reader: Reader): Rendered =>
  told(engagement, reader, 'mission.kept', engagementButtons(engagement, reader));

/** The organiser cancelled. */
export function missionCancelled({ engagement }: MessageOf<'mission.cancelled'>, reader: Reader): Rendered {
  return told(
    engagement,
    reader,
    endOf(engagement),
    stepButtons(reader, [calendarRemoval(engagement), toMissions]),
  );
}

/** An organiser took the reader off. */
export function takenOff({ engagement }: MessageOf<'engagement.takenOff'>, reader: Reader): Rendered {
  return told(
    engagement,
    reader,
    'engagement.takenOff',
    stepButtons(reader, [calendarRemoval(engagement), toMissions]),
  );
}

/** In the place of an older card: first what is so now, then of which mission. */
export function standing(
  { engagement, takenOff }: MessageOf<'engagement.standing'>,
  reader: Reader,
): Rendered {
  const { mission, slot } = engagement;
  const now = nowText(engagement, takenOff, reader);
  const ended = isLive(engagement.standing.state) ? [] : stepButtons(reader, [calendarRemoval(engagement)]);
  const shown = [
    subheading(now),
    paragraph(missionName(mission, reader)),
    quiet(titleAndWhen(mission, slot, reader).when),
    ...buttonRow([
      ...engagementButtons(engagement, reader),
      ...ended,
      button(reader, 'button.details', { kind: 'mission.details', missionId: mission.id }, mission.title),
    ]),
  ];
  return { card: card(reader, shown), summary: `${now} · ${oneLine(mission.title)}` };
}

/** Of a place on a half-day that is over, that it is. */
function nowText({ slot, standing }: EngagementView, takenOff: boolean, reader: Reader): string {
  if (takenOff) return words(reader, 'standing.takenOff');
  const isOver = slot.closed !== null && isLive(standing.state);
  return isOver ? words(reader, `slot.closed.${slot.closed}`) : standingText(standing, reader);
}

/** Thanks after the mission, with one question. */
export function thanks({ engagement }: MessageOf<'reminder.thanks'>, reader: Reader): Rendered {
  const { mission, standing } = engagement;
  const values = {
    title: oneLine(mission.title),
    nonprofit: givenTo(oneLine(mission.nonprofit), reader.locale),
  };
  const { engagementId } = standing;
  const answers = scores.map((score) =>
    titledButton(plainWords(reader, `feedback.${score}`), { kind: 'feedback', engagementId, score }),
  );
  const body = [
    heading(words(reader, 'reminder.thanks.title')),
    paragraph(words(reader, 'reminder.thanks.text', values)),
    subheading(words(reader, 'reminder.thanks.question')),
    ...buttonRow(answers),
    ...buttonRow(stepButtons(reader, [toFeedbackForm(engagementId, mission.title), toAbsence(engagement)])),
    quiet(words(reader, 'feedback.seenBy')),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'reminder.thanks.summary', values) };
}
