import type { MissionView } from '../../../application/queries/views.js';
import { editable } from '../../../domain/missions/mission.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { actions, button, divider, header, listed, section } from './blocks.js';
import { sentence } from './card.js';
import { missionBlocks } from './missions.js';
import { pageTurns } from './paging.js';
import { placesText, slotsInList, slotText, when } from './slots.js';
import { steps, titleOf, toManage } from './steps.js';
import { bold, escaped, lines, marked, plain } from './text.js';
import type { Button, Rendered } from './vocabulary.js';

/** The id of the block that says what to do with a preview: what is done there takes its place. */
export const PREVIEW_STEPS = 'preview';

export function preview({ mission }: MessageOf<'mission.preview'>, reader: Reader): Rendered {
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
      divider,
      ...actions(...steps(mission, reader)).map((row) => ({ ...row, block_id: PREVIEW_STEPS })),
    ],
  };
}

export function manage({ missions, page, pages }: MessageOf<'manage.list'>, reader: Reader): Rendered {
  const title = plain(reader, 'manage.title');
  const head = [
    header(title),
    ...actions(button(reader, 'button.newMission', { kind: 'mission.new' }, { style: 'primary' })),
  ];
  const items = missions.map((mission) => [
    section(manageText(mission, reader)),
    ...actions(...managing(mission, reader)),
  ]);
  const none = missions.length === 0 ? [section(plain(reader, 'manage.none'))] : [];
  const tail = pageTurns({ page, pages }, (to) => ({ kind: 'manage', page: to }), reader);
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

/** A draft is looked at before anything is done with it. */
const managing = (mission: MissionView, reader: Reader): Button[] =>
  editable.includes(mission.status)
    ? [
        button(
          reader,
          'button.preview',
          { kind: 'mission.preview', missionId: mission.id },
          { about: mission.title },
        ),
      ]
    : steps(mission, reader);

export function cancelConfirm(
  { mission, people }: MessageOf<'mission.cancelConfirm'>,
  reader: Reader,
): Rendered {
  const isDraft = editable.includes(mission.status);
  return sentence(
    marked(reader, isDraft ? 'mission.dropDraftConfirm' : 'mission.cancelConfirm', {
      ...titleOf(mission),
      people,
    }),
    button(
      reader,
      isDraft ? 'button.dropDraftNow' : 'button.cancelMissionNow',
      { kind: 'mission.cancelNow', missionId: mission.id },
      { style: 'danger' },
    ),
    button(reader, isDraft ? 'button.keepDraft' : 'button.keepMission', { kind: 'manage' }),
  );
}

export const cancelDone = ({ mission, people }: MessageOf<'mission.cancelDone'>, reader: Reader): Rendered =>
  sentence(marked(reader, 'mission.cancelDone', { ...titleOf(mission), people }), toManage(reader));
