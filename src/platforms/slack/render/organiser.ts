import type { MissionView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { managedSteps, missionSteps } from '../../shared/steps.js';
import { actions, button, divider, header, listed, section, stepButtons } from './blocks.js';
import { checklistBlocks, missingBlocks } from './checklist.js';
import { inList } from './inList.js';
import { missionBlocks } from './missions.js';
import { pageTurns } from './paging.js';
import { placesText, slotsInList, slotText, when } from './slots.js';
import { titleOf } from './steps.js';
import { bold, escaped, lines, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

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

export function manage({ missions, page, pages }: MessageOf<'manage.list'>, reader: Reader): Rendered {
  const title = plain(reader, 'manage.title');
  const head = [
    header(title),
    ...actions(button(reader, 'button.newMission', { kind: 'mission.new' }, { style: 'primary' })),
  ];
  const list = { kind: 'manage', page } as const;
  const items = missions.map((mission) => [
    section(manageText(mission, reader)),
    ...inList(list, actions(...stepButtons(reader, managedSteps(mission)))),
  ]);
  const none = missions.length === 0 ? [section(plain(reader, 'manage.none'))] : [];
  const tail = inList(
    list,
    pageTurns({ page, pages }, (to) => ({ kind: 'manage', page: to }), reader),
  );
  const body = listed(items, [...head, ...tail], reader);
  return { text: title, blocks: [...head, ...none, ...body, ...tail] };
}

function manageText(mission: MissionView, reader: Reader): string {
  return lines(
    `${mission.number} · ${bold(mission.title)}`,
    plain(reader, `mission.status.${mission.status}`),
    ...slotsInList(mission.slots).map(
      (slot) => `${when(slot, reader)} · ${placesText({ ...slot, closed: null }, reader)}`,
    ),
  );
}
