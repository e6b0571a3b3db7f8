import type {
  EngagementView,
  MissionView,
  SlotFacts,
  SlotView,
  Standing,
} from '../../../application/queries/views.js';
import { canLeave, isLive } from '../../../domain/engagements/lifecycle.js';
import type { Reader } from '../../../domain/people/reader.js';
import { instantText, type TextKey, whenText } from '../../../i18n/index.js';
import { button, link } from './actions.js';
import { accent, buttonRow, group, paragraph, words } from './cards.js';
import { excerpt, oneLine } from './text.js';
import type { CardPart } from './vocabulary.js';

/** What the reader can do about a half-day, given where they stand; nothing when it is closed to them. */
function slotButtons(slot: SlotView, reader: Reader, title: string): CardPart[] {
  if (slot.mine) return standingButtons(slot, slot.mine, reader, title);
  if (slot.closed) return [];
  const label = slot.placesLeft > 0 ? 'button.signUp' : 'button.joinWaitingList';
  return [
    button(reader, label, { kind: 'signUp', slotId: slot.id, anyway: false }, aboutSlot(slot, reader, title)),
  ];
}

/** What a person can do about their engagement. */
export const engagementButtons = ({ mission, slot, standing }: EngagementView, reader: Reader): CardPart[] =>
  standingButtons(slot, standing, reader, mission.title);

/** What a button's accessible name says that it is about. */
const aboutSlot = (slot: SlotFacts, reader: Reader, title: string): string =>
  `${excerpt(oneLine(title), 30)}, ${whenText(slot, reader)}`;

function standingButtons(slot: SlotFacts, standing: Standing, reader: Reader, title: string): CardPart[] {
  const { engagementId, state, calendarUrl } = standing;
  const about = aboutSlot(slot, reader, title);
  const calendar = link(reader, 'button.calendar', isLive(state) ? calendarUrl : null);
  if (slot.closed || !canLeave(state)) return calendar;
  if (state === 'offered') {
    return [
      button(reader, 'button.accept', { kind: 'offer.accept', engagementId }, about),
      button(reader, 'button.decline', { kind: 'offer.decline', engagementId }, about),
    ];
  }
  const label = state === 'waitlisted' ? 'button.leaveWaitingList' : 'button.leave';
  return [...calendar, button(reader, label, { kind: 'leave', engagementId }, about)];
}

/** A half-day with where the reader stands and what they can do. */
function slotParts(slot: SlotView, reader: Reader, title: string): CardPart[] {
  const standing = slot.mine ? [accent(standingText(slot.mine, reader), 'good')] : [];
  return [paragraph(slotLine(slot, reader)), ...standing, ...buttonRow(slotButtons(slot, reader, title))];
}

/** The reader's own half-day, where they stand, and what they can do. */
export const ownSlotParts = (engagement: EngagementView, reader: Reader): CardPart[] => [
  paragraph(`**${whenText(engagement.slot, reader)}**`),
  accent(standingText(engagement.standing, reader), 'good'),
  ...buttonRow(engagementButtons(engagement, reader)),
];

/** Every half-day of a mission, each on its own when there are several. */
export function slotList(mission: MissionView, reader: Reader): CardPart[] {
  return mission.slots.map((slot) => group(slotParts(slot, reader, mission.title)));
}

/** When, and how many places; in Markdown, joined by middle dots. */
export function slotLine(slot: SlotView, reader: Reader): string {
  return [`**${whenText(slot, reader)}**`, placesLine(slot, reader)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How many places, or why there are none to take. */
export function placesLine(slot: SlotView, reader: Reader): string {
  if (slot.closed) return words(reader, `slot.closed.${slot.closed}`);
  const parts = [
    words(reader, 'slot.places', { left: slot.placesLeft, capacity: slot.capacity }),
    words(reader, 'slot.waiting', { waiting: slot.waiting }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Where somebody stands on a half-day, as one sentence. */
export function standingText(standing: Standing, reader: Reader): string {
  const until = standing.offerExpiresAt ? instantText(standing.offerExpiresAt, reader) : '';
  const key: TextKey = `standing.${standing.state}`;
  return words(reader, key, { position: standing.position ?? 0, until });
}
