import type { MissionView } from '../../../application/queries/views.js';
import { editable } from '../../../domain/missions/mission.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { button } from './actions.js';
import { missionName } from './card.js';
import { buttonRow, card, group, heading, leftOut, paragraph, plainWords, quiet, words } from './cards.js';
import { fitted } from './fit.js';
import { missionCard } from './missions.js';
import { pageTurns } from './paging.js';
import { slotLine } from './slots.js';
import { asked, steps, toManage } from './steps.js';
import { oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

const MAX_PREVIEWED = 10;

/** What people will see, before anything is sent: places as if it were open, but no sign-up. */
export function preview({ mission }: MessageOf<'mission.preview'>, reader: Reader): Rendered {
  const intro = [
    quiet(`${words(reader, 'mission.preview.title')} · ${words(reader, `mission.status.${mission.status}`)}`),
    paragraph(words(reader, 'mission.preview.text')),
  ];
  const slots = mission.slots
    .slice(0, MAX_PREVIEWED)
    .map((slot) => group([paragraph(slotLine({ ...slot, mine: null, closed: null }, reader))]));
  const footer = [...slots, ...buttonRow(steps(mission, reader))];
  return {
    card: missionCard({ ...mission, slots: [] }, reader, intro, footer),
    summary: `${plainWords(reader, 'mission.preview.title')} · ${oneLine(mission.title)}`,
  };
}

/** The organisers' missions and what can be done with each. */
export function manage({ missions, page, pages }: MessageOf<'manage.list'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'manage.title');
  const none = missions.length === 0 ? [paragraph(words(reader, 'manage.none'))] : [];
  const create = buttonRow([button(reader, 'button.newMission', { kind: 'mission.new' })]);
  const whole = fitted(missions.length, (shown) =>
    card(reader, [
      heading(title),
      ...none,
      ...create,
      ...missions.slice(0, shown).map((mission) => managedMission(mission, reader)),
      ...leftOut(missions.length - shown, reader),
      ...pageTurns({ page, pages }, (to) => ({ kind: 'manage', page: to }), reader),
    ]),
  );
  return { card: whole, summary: title };
}

function managedMission(mission: MissionView, reader: Reader): CardPart {
  return group([
    paragraph(missionName(mission, reader)),
    quiet(words(reader, `mission.status.${mission.status}`)),
    ...mission.slots.slice(0, 3).map((slot) => paragraph(slotLine(slot, reader))),
    ...buttonRow(managedButtons(mission, reader)),
  ]);
}

function managedButtons(mission: MissionView, reader: Reader): CardPart[] {
  const { id: missionId, title } = mission;
  const isDraft = editable.includes(mission.status);
  return isDraft
    ? [button(reader, 'button.preview', { kind: 'mission.preview', missionId }, title)]
    : steps(mission, reader);
}

/** Asked before a mission is cancelled. */
export function cancelConfirm(
  { mission, people }: MessageOf<'mission.cancelConfirm'>,
  reader: Reader,
): Rendered {
  const missionId = mission.id;
  const isDraft = editable.includes(mission.status);
  const key = isDraft ? 'mission.dropDraftConfirm' : 'mission.cancelConfirm';
  return asked(reader, key, { title: oneLine(mission.title), people }, [
    button(reader, isDraft ? 'button.dropDraftNow' : 'button.cancelMissionNow', {
      kind: 'mission.cancelNow',
      missionId,
    }),
    button(reader, isDraft ? 'button.keepDraft' : 'button.keepMission', { kind: 'manage' }),
  ]);
}

/** The mission is cancelled, and so many people are being told. */
export function cancelDone({ mission, people }: MessageOf<'mission.cancelDone'>, reader: Reader): Rendered {
  return asked(reader, 'mission.cancelDone', { title: oneLine(mission.title), people }, [toManage(reader)]);
}
