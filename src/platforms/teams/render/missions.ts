import type { ChoiceView, EngagementView, MissionView, Reader } from '../../../application/queries/views.js';
import { dayText } from '../../../i18n/index.js';
import type { Information } from '../../../messages/message.js';
import { button, titledButton } from './actions.js';
import { missionBody, missionName, plainMissionName, slotLine } from './card.js';
import {
  accent,
  buttonRow,
  type CardPart,
  card,
  group,
  heading,
  leftOut,
  paragraph,
  plainWords,
  quiet,
  type Rendered,
  words,
} from './cards.js';
import { choiceIntent } from './choices.js';
import { fitted } from './fit.js';
import { slotList, slotParts } from './slots.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';

type Of<Kind extends Information['kind']> = Extract<Information, { kind: Kind }>;

/** One page of open missions. */
export function missionsList(message: Of<'missions.list'>, reader: Reader): Rendered {
  const { missions, page, pages } = message;
  const title = plainWords(reader, 'list.title');
  const steps = [
    ...(page > 0 ? [button(reader, 'button.previous', { kind: 'missions.list', page: page - 1 })] : []),
    ...(page + 1 < pages ? [button(reader, 'button.next', { kind: 'missions.list', page: page + 1 })] : []),
  ];
  const where = pages > 1 ? [quiet(words(reader, 'list.page', { page: page + 1, pages }))] : [];
  const none = missions.length === 0 ? [paragraph(words(reader, 'list.none'))] : [];
  const whole = fitted(missions.length, (shown) =>
    card(reader, [
      heading(title),
      ...none,
      ...missions.slice(0, shown).map((mission) => missionItem(mission, reader)),
      ...leftOut(missions.length - shown, reader),
      ...where,
      ...buttonRow(steps),
    ]),
  );
  return { card: whole, summary: title };
}

/** A mission in a list: name, non-profit, each half-day, and a button to know more. */
export function missionItem(mission: MissionView, reader: Reader): CardPart {
  return group([
    paragraph(missionName(mission, reader)),
    quiet(escapeMarkdown(oneLine(mission.nonprofit))),
    ...mission.slots.slice(0, 3).map((slot) => paragraph(slotLine(slot, reader))),
    ...buttonRow([
      button(reader, 'button.details', { kind: 'mission.details', missionId: mission.id }, mission.title),
    ]),
  ]);
}

/** All about one mission, with what the reader can do about each half-day. */
export function missionDetails(message: Of<'mission.details'>, reader: Reader): Rendered {
  const { mission } = message;
  return { card: missionCard(mission, reader), summary: plainMissionName(mission, reader) };
}

/** A card on one mission; `intro` stands above its name, `footer` below. */
export function missionCard(
  mission: MissionView,
  reader: Reader,
  intro: readonly CardPart[] = [],
  footer: readonly CardPart[] = [],
): Rendered['card'] {
  return fitted(mission.slots.length, (shown) =>
    card(reader, [
      ...(isCancelled(mission) ? [accent(words(reader, 'mission.cancelled.title'), 'over')] : intro),
      heading(missionName(mission, reader)),
      ...missionBody(mission, reader),
      ...slotList({ ...mission, slots: mission.slots.slice(0, shown) }, reader),
      ...footer,
    ]),
  );
}

/** Said before all else, and in the place of any invitation. */
export const isCancelled = ({ status }: MissionView): boolean => status === 'cancelled';

/** Which mission, when what was said fits several: a button each. */
export function missionChoose(message: Of<'mission.choose'>, reader: Reader): Rendered {
  const question = plainWords(reader, `choose.${message.purpose}`);
  const choices = message.choices.flatMap((choice) => choiceRow(message.purpose, choice, reader));
  const whole = fitted(choices.length, (shown) =>
    card(reader, [
      paragraph(question),
      ...choices.slice(0, shown),
      ...leftOut(choices.length - shown, reader),
    ]),
  );
  return { card: whole, summary: question };
}

function choiceRow(purpose: Of<'mission.choose'>['purpose'], choice: ChoiceView, reader: Reader): CardPart[] {
  const day = dayText(choice.slot.startsAt, choice.slot.timezone, reader.locale);
  const label = `${excerpt(oneLine(choice.mission.title), 45)}, ${day}`;
  return buttonRow([titledButton(label, choiceIntent(purpose, choice))]);
}

/** What the reader has signed up for. */
export function myMissions(message: Of<'my.missions'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'mine.title');
  const { engagements } = message;
  const none = engagements.length === 0 ? [paragraph(words(reader, 'mine.none'))] : [];
  const more = buttonRow([button(reader, 'button.openMissions', { kind: 'missions.list', page: 0 })]);
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
    ...slotParts({ ...slot, mine: standing }, reader, mission.title),
  ]);
}
