import type {
  ChoiceView,
  EngagementView,
  MissionFacts,
  SlotFacts,
  SlotView,
  Standing,
} from '../../../application/queries/views.js';
import { isLive } from '../../../domain/engagements/lifecycle.js';
import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import { approvalValues } from '../../shared/approvals.js';
import { standingSteps } from '../../shared/steps.js';
import { button, LABEL_AT_MOST, stepButtons } from './blocks.js';
import { bold, clip, dotted, escaped, lines, linked, oneLine, plain } from './text.js';
import type { Button } from './vocabulary.js';

/** When a slot is, in plain words. */
export const when = (slot: SlotFacts, reader: Reader): string => whenText(slot, reader);

/** "3 of 12 spots left · 2 people waiting", or why one cannot sign up. */
export function placesText(slot: SlotView, reader: Reader): string {
  if (slot.closed) return plain(reader, `slot.closed.${slot.closed}`);
  const { placesLeft: left, capacity } = slot;
  const free = left === capacity ? 'all' : 'some';
  const places = plain(reader, 'slot.places', { left, capacity, free });
  const waiting = plain(reader, 'slot.waiting', { waiting: slot.waiting });
  return dotted(places, waiting);
}

/** Where the reader stands on a slot. */
export const standingText = (standing: Standing, reader: Reader): string =>
  plain(reader, `standing.${standing.state}`, {
    position: standing.position ?? 0,
    ...approvalValues(standing, reader),
  });

const MAX_IN_LIST = 3;

/** The slots of a mission that a list has room for. The reader's own first, then those that can be joined. */
export function slotsInList(slots: readonly SlotView[]): SlotView[] {
  const rank = ({ mine, closed }: SlotView) => (mine && isLive(mine.state) ? 0 : closed === null ? 1 : 2);
  return [...slots].sort((one, other) => rank(one) - rank(other)).slice(0, MAX_IN_LIST);
}

/** A slot in three lines at most: when, places, the reader's standing. */
export const slotText = (slot: SlotView, reader: Reader): string =>
  lines(
    bold(when(slot, reader)),
    placesText(slot, reader),
    slot.mine && `_${standingText(slot.mine, reader)}_`,
  );

/** A mission and one of its slots in three lines: title, when, where. `said`: what says when already. */
export const missionLines = (mission: MissionFacts, slot: SlotFacts, reader: Reader, said = ''): string =>
  lines(
    bold(mission.title),
    !said.includes(when(slot, reader)) && escaped(when(slot, reader)),
    dotted(escaped(clip(oneLine(mission.nonprofit), 100)), linked(clip(oneLine(mission.place), 200))),
  );

/** The buttons of an engagement, with the way to all about its mission. `about`: what tells it from the others beside it. */
export const engagementButtons = (
  { mission, slot, standing }: EngagementView,
  reader: Reader,
  about = mission.title,
): Button[] => [...stepButtons(reader, standingSteps(slot, standing, about)), detailsButton(mission, reader)];

export const detailsButton = (mission: MissionFacts, reader: Reader): Button =>
  button(
    reader,
    'button.details',
    { kind: 'mission.details', missionId: mission.id },
    { about: mission.title },
  );

/** "Title, Tuesday 1 December, 9 am…": one choice among several, as a button label. The title is cut before the date is. */
export function choiceLabel({ mission, slot }: ChoiceView, reader: Reader): string {
  const date = when(slot, reader);
  return `${clip(oneLine(mission.title), Math.max(LABEL_AT_MOST - date.length - 2, 20))}, ${date}`;
}

/** What a button on a half-day is about, for whoever hears it. The hours come first: what is too long is cut at its end. */
export const aboutSlot = (mission: MissionFacts, slot: SlotFacts, reader: Reader): string =>
  `${when(slot, reader)} · ${mission.title}`;

/** Whom to look for on site: told to people who have a place, since it is somebody's telephone number. */
export function contactText(
  { contact }: MissionFacts,
  standings: readonly (Standing | null)[],
): string | null {
  const expected = standings.some((standing) => standing?.state === 'confirmed');
  return contact && expected ? clip(oneLine(`${contact.name} ${contact.phone}`), 200) : null;
}
