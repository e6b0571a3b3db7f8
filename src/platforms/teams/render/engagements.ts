import type { EngagementView, PastView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { addedKey, approvalValues } from '../../shared/approvals.js';
import { toMissions, toPast } from '../../shared/steps.js';
import { about, missionName, onSite } from './card.js';
import {
  accent,
  buttonRow,
  card,
  facts,
  group,
  heading,
  leftOut,
  paragraph,
  plainWords,
  quiet,
  words,
} from './cards.js';
import { fitted } from './fit.js';
import { inList } from './inList.js';
import { pageTurns } from './paging.js';
import { detailsButton, ownSlotParts, standingText } from './slots.js';
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
    ...(already ? [] : addedBy(engagement, reader)),
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
    ...(already ? [] : addedBy(engagement, reader)),
    paragraph(words(reader, key)),
  ]);
}

/** Their manager has not answered yet. */
export function pending({ engagement }: MessageOf<'engagement.pending'>, reader: Reader): Rendered {
  return about(engagement, reader, 'engagement.pending', [
    ...addedBy(engagement, reader),
    paragraph(words(reader, 'engagement.pending.text', approvalValues(engagement.standing, reader))),
  ]);
}

/** Whoever put the reader on it, and why. */
function addedBy({ standing }: EngagementView, reader: Reader): CardPart[] {
  const key = addedKey(standing);
  return key ? [paragraph(words(reader, key, approvalValues(standing, reader)))] : [];
}

/** What the reader has signed up for. */
export function mine(message: MessageOf<'my.missions'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'mine.title');
  const { engagements, page, pages } = message;
  const none = engagements.length === 0 ? [paragraph(words(reader, 'mine.none'))] : [];
  const to = (target: number) => ({ kind: 'my.missions', page: target }) as const;
  const others = [stepButton(reader, toMissions), stepButton(reader, toPast)];
  const more = pageTurns({ page, pages }, to, reader, ...others);
  const whole = fitted(engagements.length, (shown) =>
    inList(
      to(page),
      card(reader, [
        heading(title),
        ...none,
        ...engagements.slice(0, shown).map((engagement) => engagementItem(engagement, reader)),
        ...leftOut(engagements.length - shown, reader),
        ...more,
      ]),
    ),
  );
  return { card: whole, summary: title };
}

/** What is over, with the hours given. */
export function past(message: MessageOf<'my.past'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'past.title');
  const { engagements, hours, unconfirmed, page, pages } = message;
  const to = (target: number) => ({ kind: 'my.past', page: target }) as const;
  const intro = engagements.length === 0 ? 'past.none' : 'past.hours';
  const whole = fitted(engagements.length, (shown) =>
    inList(
      to(page),
      card(reader, [
        heading(title),
        paragraph(words(reader, intro, { hours, unconfirmed })),
        ...engagements.slice(0, shown).map((engagement) => pastItem(engagement, reader)),
        ...leftOut(engagements.length - shown, reader),
        ...pageTurns({ page, pages }, to, reader, stepButton(reader, toMissions)),
      ]),
    ),
  );
  return { card: whole, summary: title };
}

function pastItem({ mission, slot, standing, hours, attestedBy: by }: PastView, reader: Reader): CardPart {
  const given = hours === null ? standingText(standing, reader) : words(reader, 'past.given', { hours, by });
  return group([
    paragraph(missionName(mission, reader)),
    paragraph(`**${whenText(slot, reader)}**`),
    quiet(given),
    ...buttonRow([detailsButton(mission, reader)]),
  ]);
}

/** An engagement in a list: all that one needs for the day, and what one can do. */
export function engagementItem(engagement: EngagementView, reader: Reader): CardPart {
  const { mission } = engagement;
  return group([
    paragraph(missionName(mission, reader)),
    ...facts([
      [plainWords(reader, 'mission.place'), escapeMarkdown(oneLine(mission.place))],
      ...onSite(engagement, reader),
    ]),
    ...ownSlotParts(engagement, reader),
  ]);
}
