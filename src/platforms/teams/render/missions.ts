import type { ChoiceView, MissionView } from '../../../application/queries/views.js';
import { choiceIntent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import { cityIn, dayText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { detailAnswer } from '../../shared/detail.js';
import { filterText, narrowed, wayOut } from '../../shared/listFilter.js';
import { proposeStep } from '../../shared/proposals.js';
import { choiceQuestion } from '../../shared/topics.js';
import { titledButton } from './actions.js';
import { missionBody, missionName, plainMissionName } from './card.js';
import {
  accent,
  buttonRow,
  card,
  group,
  heading,
  leftOut,
  paragraph,
  plainWords,
  quiet,
  words,
} from './cards.js';
import { framingParts } from './checklist.js';
import { fitted } from './fit.js';
import { inList } from './inList.js';
import { pageTurns } from './paging.js';
import { detailsButton, slotLine, slotList } from './slots.js';
import { stepButtons } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** One page of open missions. */
export function list(message: MessageOf<'missions.list'>, reader: Reader): Rendered {
  const { missions, page, pages } = message;
  const title = plainWords(reader, 'list.title');
  const filter = filterText(message, reader);
  const to = (target: number) => ({ ...narrowed(message), kind: 'missions.list', page: target }) as const;
  const tail = pageTurns({ page, pages }, to, reader, ...stepButtons(reader, wayOut(message)));
  const none = missions.length === 0 ? [paragraph(words(reader, 'list.none'))] : [];
  const whole = fitted(missions.length, (shown) =>
    inList(
      to(page),
      card(reader, [
        heading(title),
        ...(filter ? [quiet(escapeMarkdown(excerpt(filter, 500)))] : []),
        ...none,
        ...missions.slice(0, shown).map((mission) => missionItem(mission, reader)),
        ...leftOut(missions.length - shown, reader),
        ...tail,
      ]),
    ),
  );
  return { card: whole, summary: filter ? excerpt(filter, 500) : title };
}

/** A mission in a list: name, non-profit, each half-day, and a button to know more. */
export function missionItem(mission: MissionView, reader: Reader): CardPart {
  return group([
    paragraph(missionName(mission, reader)),
    ...whoAndWhere(mission),
    ...mission.slots.slice(0, 3).map((slot) => paragraph(slotLine(slot, reader))),
    ...buttonRow([detailsButton(mission, reader)]),
  ]);
}

/** The non-profit and the city, whichever there is. */
function whoAndWhere({ nonprofit, place }: MissionView): CardPart[] {
  const parts = [oneLine(nonprofit), cityIn(place)].filter((part) => part);
  return parts.length === 0 ? [] : [quiet(escapeMarkdown(parts.join(' · ')))];
}

/** All about one mission, with what the reader can do about each half-day. */
export function details(message: MessageOf<'mission.details'>, reader: Reader): Rendered {
  const { mission, shareUrl, detail } = message;
  const share = [
    ...buttonRow(stepButtons(reader, proposeStep(mission))),
    ...(shareUrl ? [quiet(`${words(reader, 'mission.share')} ${escapeMarkdown(shareUrl)}`)] : []),
  ];
  const footer = [...framingParts(mission, reader), ...share];
  if (!detail)
    return {
      card: missionCard(mission, reader, [], footer, true),
      summary: plainMissionName(mission, reader),
    };
  const answer = excerpt(detailAnswer(mission, detail, reader), 600);
  const intro = [paragraph(escapeMarkdown(answer))];
  return { card: missionCard(mission, reader, intro, footer, true), summary: answer };
}

/** A card on one mission; `intro` stands above its name, `footer` below. */
export function missionCard(
  mission: MissionView,
  reader: Reader,
  intro: readonly CardPart[] = [],
  footer: readonly CardPart[] = [],
  together = false,
): Rendered['card'] {
  return fitted(mission.slots.length, (shown) =>
    card(reader, [...missionParts(mission, reader, intro, shown, together), ...footer]),
  );
}

/** What stands in it, with as many half-days as are shown. */
export const missionParts = (
  mission: MissionView,
  reader: Reader,
  intro: readonly CardPart[],
  shown: number,
  together = false,
): CardPart[] => [
  ...(isCancelled(mission) ? [accent(words(reader, 'mission.cancelled.title'), 'over')] : intro),
  heading(missionName(mission, reader)),
  ...missionBody(mission, reader),
  ...slotList({ ...mission, slots: mission.slots.slice(0, shown) }, reader, together),
];

/** Said before all else, and in the place of any invitation. */
export const isCancelled = ({ status }: MissionView): boolean => status === 'cancelled';

/** Which mission, when what was said fits several: a button each. */
export function choose(message: MessageOf<'mission.choose'>, reader: Reader): Rendered {
  const question = plainWords(reader, choiceQuestion(message.purpose, message.choices.length));
  const choices = message.choices.flatMap((choice) => choiceRow(message, choice, reader));
  const whole = fitted(choices.length, (shown) =>
    card(reader, [
      paragraph(question),
      ...choices.slice(0, shown),
      ...leftOut(choices.length - shown, reader),
    ]),
  );
  return { card: whole, summary: question };
}

function choiceRow(
  { purpose, note }: MessageOf<'mission.choose'>,
  choice: ChoiceView,
  reader: Reader,
): CardPart[] {
  const day = dayText(choice.slot.startsAt, choice.slot.timezone, reader);
  const label = `${excerpt(oneLine(choice.mission.title), 45)}, ${day}`;
  return buttonRow([titledButton(label, choiceIntent(purpose, choice, note))]);
}
