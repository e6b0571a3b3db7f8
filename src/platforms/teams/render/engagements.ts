import type { EngagementView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { button } from './actions.js';
import { about, missionName, titleAndWhen } from './card.js';
import { accent, card, group, heading, leftOut, paragraph, plainWords, quiet, words } from './cards.js';
import { fitted } from './fit.js';
import { pageTurns } from './paging.js';
import { ownSlotParts } from './slots.js';
import { asked, browse, removal } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** The place is booked. */
export function confirmed(
  { engagement, already }: MessageOf<'engagement.confirmed'>,
  reader: Reader,
): Rendered {
  const key = already ? 'engagement.already' : 'engagement.confirmed.text';
  return about(engagement, reader, 'engagement.confirmed', [paragraph(words(reader, key))]);
}

/** On the waiting list, at which position. */
export function waitlisted(
  { engagement, already }: MessageOf<'engagement.waitlisted'>,
  reader: Reader,
): Rendered {
  const key = already ? 'engagement.alreadyWaiting' : 'engagement.waitlisted.text';
  const { position } = engagement.standing;
  return about(engagement, reader, 'engagement.waitlisted', [
    accent(words(reader, 'engagement.waitlisted.position', { position: position ?? 0 }), 'good'),
    paragraph(words(reader, key)),
  ]);
}

/** Their manager has not answered yet. */
export function pending({ engagement }: MessageOf<'engagement.pending'>, reader: Reader): Rendered {
  return about(engagement, reader, 'engagement.pending', [
    paragraph(words(reader, 'engagement.pending.text')),
  ]);
}

/** The answer that tells a mission at the same time exists. */
export function overlap({ wanted, existing }: MessageOf<'engagement.overlap'>, reader: Reader): Rendered {
  const values = {
    existing: oneLine(existing.mission.title),
    wanted: oneLine(wanted.mission.title),
    when: whenText(existing.slot, reader),
  };
  return asked(reader, 'engagement.overlap', values, [
    button(reader, 'button.signUpAnyway', { kind: 'signUp', slotId: wanted.slot.id, anyway: true }),
    button(reader, 'button.notNow', { kind: 'missions.list', page: 0 }),
  ]);
}

/** "Leave?" asked before it is done. */
export function leaveConfirm({ engagement }: MessageOf<'engagement.leaveConfirm'>, reader: Reader): Rendered {
  const { engagementId, state } = engagement.standing;
  const waiting = state === 'waitlisted';
  const key = waiting ? 'engagement.leaveConfirm.waiting' : 'engagement.leaveConfirm';
  return asked(reader, key, titleAndWhen(engagement.mission, engagement.slot, reader), [
    button(reader, waiting ? 'button.leaveWaitingList' : 'button.leaveNow', { kind: 'leave', engagementId }),
    button(reader, 'button.keepPlace', { kind: 'my.missions' }),
  ]);
}

/** Left, at the person's own wish. */
export function withdrawn({ engagement }: MessageOf<'engagement.withdrawn'>, reader: Reader): Rendered {
  return asked(reader, 'engagement.withdrawn', titleAndWhen(engagement.mission, engagement.slot, reader), [
    ...removal(engagement, reader),
    browse(reader),
  ]);
}

/** An offered seat was let go. */
export function declined(_: MessageOf<'engagement.declined'>, reader: Reader): Rendered {
  return asked(reader, 'engagement.declined', {}, [browse(reader)]);
}

/** The answer to that question is kept. */
export function feedbackSaved({ mission, score }: MessageOf<'feedback.saved'>, reader: Reader): Rendered {
  return asked(reader, 'feedback.saved', { title: oneLine(mission.title), score }, []);
}

/** What the reader has signed up for. */
export function mine(message: MessageOf<'my.missions'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'mine.title');
  const { engagements, page, pages } = message;
  const none = engagements.length === 0 ? [paragraph(words(reader, 'mine.none'))] : [];
  const to = (target: number) => ({ kind: 'my.missions', page: target }) as const;
  const more = pageTurns({ page, pages }, to, reader, browse(reader));
  const whole = fitted(engagements.length, (shown) =>
    card(reader, [
      heading(title),
      ...none,
      ...engagements.slice(0, shown).map((engagement) => engagementItem(engagement, reader)),
      ...leftOut(engagements.length - shown, reader),
      ...more,
    ]),
  );
  return { card: whole, summary: title };
}

/** An engagement in a list: the mission, the half-day, where one stands and what one can do. */
export function engagementItem({ mission, slot, standing }: EngagementView, reader: Reader): CardPart {
  const place = oneLine(mission.place);
  return group([
    paragraph(missionName(mission, reader)),
    ...(place ? [quiet(escapeMarkdown(place))] : []),
    ...ownSlotParts({ mission, slot, standing }, reader),
  ]);
}
