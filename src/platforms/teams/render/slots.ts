import type {
  EngagementView,
  MissionFacts,
  MissionView,
  SlotFacts,
  SlotView,
  Standing,
} from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { type TextKey, whenText } from '../../../i18n/index.js';
import { approvalValues } from '../../shared/approvals.js';
import { togetherStep } from '../../shared/pairs.js';
import { slotSteps, standingSteps } from '../../shared/steps.js';
import { button } from './actions.js';
import { accent, buttonRow, group, paragraph, words } from './cards.js';
import { stepButtons } from './steps.js';
import { excerpt, oneLine } from './text.js';
import type { CardPart } from './vocabulary.js';

/** What the reader can do about a half-day, given where they stand. */
function slotButtons(slot: SlotView, reader: Reader, title: string, together: boolean): CardPart[] {
  const about = aboutSlot(slot, reader, title);
  const more = together ? togetherStep(slot, about) : [];
  return stepButtons(reader, [...slotSteps(slot, about), ...more]);
}

/** What a person can do about their engagement. */
export const engagementButtons = ({ mission, slot, standing }: EngagementView, reader: Reader): CardPart[] =>
  stepButtons(reader, standingSteps(slot, standing, aboutSlot(slot, reader, mission.title)));

/** What a button's accessible name says that it is about. */
const aboutSlot = (slot: SlotFacts, reader: Reader, title: string): string =>
  `${excerpt(oneLine(title), 30)}, ${whenText(slot, reader)}`;

/** A half-day with where the reader stands and what they can do. */
function slotParts(slot: SlotView, reader: Reader, title: string, together: boolean): CardPart[] {
  const standing = slot.mine ? [accent(standingText(slot.mine, reader), 'good')] : [];
  const buttons = slotButtons(slot, reader, title, together);
  return [paragraph(slotLine(slot, reader)), ...standing, ...buttonRow(buttons)];
}

/** The reader's own half-day, where they stand, and what they can do. */
export const ownSlotParts = (engagement: EngagementView, reader: Reader): CardPart[] => [
  paragraph(`**${whenText(engagement.slot, reader)}**`),
  accent(standingText(engagement.standing, reader), 'good'),
  ...buttonRow([...engagementButtons(engagement, reader), detailsButton(engagement.mission, reader)]),
];

/** The way to all about a mission. */
export const detailsButton = ({ id: missionId, title }: MissionFacts, reader: Reader): CardPart =>
  button(reader, 'button.details', { kind: 'mission.details', missionId }, title);

/** Every half-day of a mission, each on its own when there are several. `together`: with the way to sign up with a colleague. */
export function slotList(mission: MissionView, reader: Reader, together: boolean): CardPart[] {
  return mission.slots.map((slot) => group(slotParts(slot, reader, mission.title, together)));
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
  const { placesLeft: left, capacity } = slot;
  const parts = [
    words(reader, 'slot.places', { left, capacity, free: left === capacity ? 'all' : 'some' }),
    words(reader, 'slot.waiting', { waiting: slot.waiting }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Where somebody stands on a half-day, as one sentence. */
export function standingText(standing: Standing, reader: Reader): string {
  const key: TextKey = `standing.${standing.state}`;
  return words(reader, key, { position: standing.position ?? 0, ...approvalValues(standing, reader) });
}
