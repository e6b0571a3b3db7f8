import type { EngagementView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { approvalValues } from '../../shared/approvals.js';
import { toMissions } from '../../shared/steps.js';
import { about, missionName } from './card.js';
import { accent, card, group, heading, leftOut, paragraph, plainWords, quiet, words } from './cards.js';
import { fitted } from './fit.js';
import { pageTurns } from './paging.js';
import { ownSlotParts } from './slots.js';
import { stepButton } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** The place is booked. */
export function confirmed(
  { engagement, already }: MessageOf<'engagement.confirmed'>,
  reader: Reader,
): Rendered {
  const key = already ? 'engagement.already' : 'engagement.confirmed.text';
  return about(engagement, reader, 'engagement.confirmed', [
    paragraph(words(reader, key, approvalValues(engagement.standing, reader))),
  ]);
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
    paragraph(words(reader, 'engagement.pending.text', approvalValues(engagement.standing, reader))),
  ]);
}

/** What the reader has signed up for. */
export function mine(message: MessageOf<'my.missions'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'mine.title');
  const { engagements, page, pages } = message;
  const none = engagements.length === 0 ? [paragraph(words(reader, 'mine.none'))] : [];
  const to = (target: number) => ({ kind: 'my.missions', page: target }) as const;
  const more = pageTurns({ page, pages }, to, reader, stepButton(reader, toMissions));
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
