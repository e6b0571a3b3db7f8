import type { EngagementView, MissionView } from '../../../application/queries/views.js';
import { announceable, cancellable, editable, resizable } from '../../../domain/missions/mission.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { TextKey, TextValues } from '../../../i18n/index.js';
import { button, link } from './actions.js';
import { buttonRow, card, paragraph, plainWords, words } from './cards.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** One sentence and its buttons. */
export function asked(
  reader: Reader,
  key: TextKey,
  values: TextValues,
  buttons: readonly CardPart[],
): Rendered {
  const body = [paragraph(words(reader, key, values)), ...buttonRow(buttons)];
  return { card: card(reader, body), summary: plainWords(reader, key, values) };
}

/** Opens the file that takes the entry out of a calendar, for who may have one there. */
export const removal = ({ standing }: EngagementView, reader: Reader): CardPart[] =>
  link(reader, 'button.calendarRemove', standing.calendarUrl);

/** To the open missions. */
export const browse = (reader: Reader): CardPart =>
  button(reader, 'button.openMissions', { kind: 'missions.list', page: 0 });

export const toManage = (reader: Reader): CardPart => button(reader, 'button.manage', { kind: 'manage' });

/** What an organiser can do with a mission, by its status. */
export function steps({ id: missionId, status, title }: MissionView, reader: Reader): CardPart[] {
  const isDraft = editable.includes(status);
  return [
    ...(announceable.includes(status)
      ? [button(reader, 'button.announce', { kind: 'announce', missionId }, title)]
      : []),
    ...(resizable.includes(status)
      ? [button(reader, 'button.edit', { kind: 'mission.edit', missionId }, title)]
      : []),
    ...(isDraft ? [] : [button(reader, 'button.roster', { kind: 'mission.roster', missionId }, title)]),
    ...(cancellable.includes(status)
      ? [
          button(
            reader,
            isDraft ? 'button.dropDraft' : 'button.cancelMission',
            { kind: 'mission.cancel', missionId },
            title,
          ),
        ]
      : []),
  ];
}
