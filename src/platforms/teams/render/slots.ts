import type { MissionView, Reader, SlotView } from '../../../application/queries/views.js';
import { canLeave } from '../../../domain/engagements/engagement.js';
import { whenText } from '../../../i18n/index.js';
import { button, link } from './actions.js';
import { slotLine, standingText } from './card.js';
import { accent, buttonRow, type CardPart, group, paragraph } from './cards.js';
import { excerpt, oneLine } from './text.js';

/** What the reader can do about a half-day, given where they stand; nothing when it is closed to them. */
export function slotButtons(slot: SlotView, reader: Reader, title: string): CardPart[] {
  const about = `${excerpt(oneLine(title), 30)}, ${whenText(slot, reader)}`;
  if (slot.mine) return standingButtons(slot, reader, about);
  if (slot.closed) return [];
  const label = slot.placesLeft > 0 ? 'button.signUp' : 'button.joinWaitingList';
  return [button(reader, label, { kind: 'signUp', slotId: slot.id, anyway: false }, about)];
}

function standingButtons({ mine, closed }: SlotView, reader: Reader, about: string): CardPart[] {
  if (!mine) return [];
  const { engagementId, state, calendarUrl } = mine;
  const calendar = link(reader, 'button.calendar', calendarUrl);
  if (closed || !canLeave(state)) return calendar;
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
export function slotParts(slot: SlotView, reader: Reader, title: string): CardPart[] {
  const standing = slot.mine ? [accent(standingText(slot.mine, reader), 'good')] : [];
  return [paragraph(slotLine(slot, reader)), ...standing, ...buttonRow(slotButtons(slot, reader, title))];
}

/** Every half-day of a mission, each on its own when there are several. */
export function slotList(mission: MissionView, reader: Reader): CardPart[] {
  return mission.slots.map((slot) => group(slotParts(slot, reader, mission.title)));
}
