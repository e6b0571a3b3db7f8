import type { ManagedView } from '../../../application/queries/managedViews.js';
import type { MissionView } from '../../../application/queries/views.js';
import type { ListIntent } from '../../../conversation/lists.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { toConsole } from '../../shared/console.js';
import { toImport } from '../../shared/imports.js';
import {
  emptyText,
  listTitle,
  managedLines,
  managedSteps,
  otherLists,
  rangeText,
  sitesText,
  writtenLines,
} from '../../shared/managed.js';
import { missionSteps } from '../../shared/steps.js';
import {
  actions,
  button,
  context,
  divider,
  header,
  listed,
  section,
  stepButton,
  stepButtons,
} from './blocks.js';
import { checklistBlocks, missingBlocks } from './checklist.js';
import { inList } from './inList.js';
import { missionBlocks } from './missions.js';
import { overflow } from './overflow.js';
import { pageTurns } from './paging.js';
import { slotText } from './slots.js';
import { titleOf } from './steps.js';
import { bold, clip, escaped, lines, oneLine, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

/** The id of the block that says what to do with a preview: what is done there takes its place. */
export const PREVIEW_STEPS = 'preview';

export function preview({ mission, checklist }: MessageOf<'mission.preview'>, reader: Reader): Rendered {
  const text = plain(reader, 'mission.preview.text');
  return {
    text: `${plain(reader, 'mission.preview.title')} · ${escaped(titleOf(mission).title)}`,
    blocks: [
      section(lines(`*${plain(reader, 'mission.preview.title')}*`, text)),
      divider,
      ...missionBlocks(mission, reader),
      ...context(sitesOf(mission, reader)),
      ...mission.slots
        .slice(0, 10)
        .map((slot) => section(slotText({ ...slot, closed: null, mine: null }, reader))),
      ...checklistBlocks(mission, checklist, reader),
      divider,
      ...missingBlocks(checklist, reader),
      ...actions(...stepButtons(reader, missionSteps(mission, checklist?.missing))).map((row) => ({
        ...row,
        block_id: PREVIEW_STEPS,
      })),
    ],
  };
}

/** One list of the organisers' missions. Each has what it needs next, and a menu of what else can be done. */
export function manage(message: MessageOf<'manage.list'>, reader: Reader): Rendered {
  const { list, missions, page, pages } = message;
  const title = plain(reader, 'manage.title');
  const to = (target: number) => ({ kind: 'manage', page: target, list }) as const;
  const create = button(reader, 'button.newMission', { kind: 'mission.new' }, { style: 'primary' });
  const head = [
    header(title),
    ...context(listTitle(message, reader)),
    ...actions(create, ...stepButtons(reader, [toImport, toConsole, ...otherLists(message)])),
  ];
  const items = missions.map((mission) => [
    divider,
    section(
      lines(
        `${mission.number} · ${bold(mission.title)}`,
        ...writtenLines(mission, reader).map((line) => escaped(clip(oneLine(line), 250))),
        ...managedLines(mission, reader),
      ),
    ),
    ...inList(to(page), managedRow(mission, to(page), reader)),
  ]);
  const none = missions.length === 0 ? [section(emptyText(message, reader))] : [];
  const turns = pageTurns({ page, pages, text: rangeText(message, reader) }, to, reader);
  const tail = inList(to(page), turns);
  const body = listed(items, [...head, ...tail], reader);
  return { text: title, blocks: [...head, ...none, ...body, ...tail] };
}

const sitesOf = (mission: MissionView, reader: Reader): string =>
  escaped(clip(oneLine(sitesText(mission, reader)), 120));

function managedRow(mission: ManagedView, list: ListIntent & { kind: 'manage' }, reader: Reader): Block[] {
  const { main, rest } = managedSteps(mission, list.list ?? 'coming', reader);
  return actions(stepButton(reader, main), overflow(rest, list, reader));
}
