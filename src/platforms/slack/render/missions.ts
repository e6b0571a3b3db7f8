import type { MissionView, SlotView } from '../../../application/queries/views.js';
import { choiceIntent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import { cityIn, type TextKey } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { detailAnswer } from '../../shared/detail.js';
import { filterText, narrowed, wayOut } from '../../shared/listFilter.js';
import { togetherStep } from '../../shared/pairs.js';
import { proposeStep } from '../../shared/proposals.js';
import { slotSteps } from '../../shared/steps.js';
import { choiceQuestion } from '../../shared/topics.js';
import {
  actions,
  context,
  divider,
  fields,
  fitting,
  header,
  intentButton,
  listed,
  quoted,
  section,
  stepButtons,
} from './blocks.js';
import { framingBlocks } from './checklist.js';
import { inList } from './inList.js';
import { pageTurns } from './paging.js';
import {
  aboutSlot,
  choiceLabel,
  contactText,
  detailsButton,
  placesText,
  slotsInList,
  slotText,
  standingText,
  when,
} from './slots.js';
import { bold, clip, dotted, escaped, lines, linked, marked, oneLine, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

const labelled = (reader: Reader, key: TextKey, value: string, count = 1): string =>
  lines(`*${plain(reader, key, { count })}*`, escaped(clip(value, 400)));

/** What a mission is: title, for whom, what, where, with which skills. */
export function missionBlocks(mission: MissionView, reader: Reader): Block[] {
  const standings = mission.slots.map(({ mine }) => mine);
  const contact = contactText(mission, standings);
  const skills = mission.skills.join(', ') || plain(reader, 'mission.skills.none');
  const causes = mission.causes.filter(isCause).map((cause) => plain(reader, `cause.${cause}`));
  return [
    header(mission.title),
    ...context(
      dotted(
        plain(reader, 'mission.heading', { number: mission.number }),
        escaped(clip(mission.nonprofit, 500)),
      ),
    ),
    quoted(clip(mission.summary, 2500)),
    ...fields([
      lines(`*${plain(reader, 'mission.place')}*`, linked(clip(mission.place, 400))),
      ...(mission.bring ? [labelled(reader, 'mission.bring', mission.bring)] : []),
      labelled(reader, 'mission.skills', skills, mission.skills.length),
      ...(causes.length > 0 ? [labelled(reader, 'mission.causes', causes.join(', '), causes.length)] : []),
      ...(contact ? [labelled(reader, 'mission.contact', contact)] : []),
    ]),
  ];
}

type Cause = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17;
const isCause = (cause: number): cause is Cause => Number.isInteger(cause) && cause >= 1 && cause <= 17;

/** The slots of a mission, each with what the reader can do on it. */
const slotItems = (mission: MissionView, reader: Reader, together = togetherStep): Block[][] =>
  mission.slots.map((slot) => {
    const about = aboutSlot(mission, slot, reader);
    const steps = [...slotSteps(slot, about), ...together(slot, about)];
    return [section(slotText(slot, reader)), ...actions(...stepButtons(reader, steps))];
  });

export function details(
  { mission, shareUrl, detail }: MessageOf<'mission.details'>,
  reader: Reader,
): Rendered {
  const answer = detail && clip(detailAnswer(mission, detail, reader), 600);
  const asked = answer ? [section(linked(answer))] : [];
  const head = [...asked, ...missionBlocks(mission, reader), ...framingBlocks(mission, reader), divider];
  const share = shareUrl ? context(`${plain(reader, 'mission.share')} ${linked(shareUrl)}`) : [];
  const tail = [...actions(...stepButtons(reader, proposeStep(mission))), ...share];
  const slots = fitting(slotItems(mission, reader), [...head, ...tail]);
  const text = answer ? escaped(answer) : summary(mission, reader);
  return { text, blocks: [...head, ...slots, ...tail] };
}

/** What has changed comes first: a post that stays must not invite to what is over. */
function opening({ status, slots }: MissionView): TextKey {
  if (status === 'cancelled' || status === 'closed' || status === 'done') return `mission.status.${status}`;
  if (status === 'reported') return 'mission.status.done';
  return slots.every(({ closed }) => closed === 'past') ? 'slot.closed.past' : 'announcement.intro';
}

/** A channel sees what is true for everybody: no standing, one way to sign up, one to know more. `around`: what it stands among. */
export function announcement(
  { mission, forMany, again }: MessageOf<'announcement'>,
  who: Reader,
  around: readonly Block[] = [],
): Rendered {
  const reader: Reader = forMany ? { ...who, forMany } : who;
  const shown = forMany
    ? { ...mission, slots: mission.slots.map((slot) => ({ ...slot, mine: null })) }
    : mission;
  const opens = opening(mission);
  const intro = again && opens === 'announcement.intro' ? 'announcement.again' : opens;
  return { text: summary(mission, reader), blocks: invitation(shown, plain(reader, intro), reader, around) };
}

/** A mission that somebody thought of the reader for. What has become of it since comes first. */
export function proposed({ mission, from }: MessageOf<'mission.proposed'>, reader: Reader): Rendered {
  const name = clip(oneLine(from), 100) || '…';
  const key = opening(mission);
  const intro = marked(reader, key === 'announcement.intro' ? 'mission.proposed.intro' : key, { name });
  const text = marked(reader, 'mission.proposed.summary', { name, title: titleText(mission, reader) });
  return { text, blocks: invitation(mission, intro, reader) };
}

/** `intro`: what stands above it, escaped. */
function invitation(
  shown: MissionView,
  intro: string,
  reader: Reader,
  around: readonly Block[] = [],
): Block[] {
  const head = [section(`*${intro}*`), ...missionBlocks(shown, reader), divider];
  const tail = actions(detailsButton(shown, reader));
  // One more block stands under what a person is told.
  const slots = fitting(
    slotItems(shown, reader, () => []),
    [...around, ...head, ...tail, divider],
  );
  return [...head, ...slots, ...tail];
}

const titleText = (mission: MissionView, reader: Reader): string =>
  clip(oneLine(mission.title), 200) || plain(reader, 'mission.heading', { number: mission.number });

const summary = (mission: MissionView, reader: Reader): string => {
  const slot = mission.slots[0];
  const title = oneLine(mission.title) || plain(reader, 'mission.heading', { number: mission.number });
  const text = slot ? plain(reader, 'announcement.summary', { title, when: when(slot, reader) }) : title;
  return escaped(clip(text, 1000));
};

/** One mission in a list: what, for whom, a line for each slot, and the way to know more. */
export function missionItem(mission: MissionView, reader: Reader): Block[] {
  const text = lines(
    `${mission.number} · ${bold(mission.title)}`,
    escaped(dotted(clip(oneLine(mission.nonprofit), 150), cityIn(mission.place))),
    ...slotsInList(mission.slots).map((slot) => dotted(when(slot, reader), standingOrPlaces(slot, reader))),
  );
  return [section(text, detailsButton(mission, reader))];
}

const standingOrPlaces = (slot: SlotView, reader: Reader): string =>
  slot.mine ? standingText(slot.mine, reader) : placesText(slot, reader);

export function list(message: MessageOf<'missions.list'>, reader: Reader): Rendered {
  const { missions, page, pages } = message;
  const to = (target: number) => ({ ...narrowed(message), kind: 'missions.list', page: target }) as const;
  const title = plain(reader, 'list.title');
  const filter = filterText(message, reader);
  const head = [
    ...(missions.length > 0 ? [header(title)] : [section(plain(reader, 'list.none'))]),
    ...(filter ? context(escaped(clip(filter, 500))) : []),
  ];
  const here = to(page);
  const tail = inList(here, pageTurns({ page, pages }, to, reader, ...stepButtons(reader, wayOut(message))));
  const items = missions.map((mission) => inList(here, missionItem(mission, reader)));
  const text =
    missions.length > 0 ? (filter ? escaped(clip(filter, 500)) : title) : plain(reader, 'list.none');
  return { text, blocks: [...head, ...listed(items, [...head, ...tail], reader), ...tail] };
}

/** Which one do you mean? One button a choice, its label telling it apart. */
export function choose({ purpose, choices, note }: MessageOf<'mission.choose'>, reader: Reader): Rendered {
  const question = marked(reader, choiceQuestion(purpose, choices.length));
  const rows = choices
    .slice(0, 20)
    .flatMap((choice) =>
      actions(intentButton(choiceLabel(choice, reader), choiceIntent(purpose, choice, note))),
    );
  return { text: question, blocks: [section(question), ...rows] };
}
