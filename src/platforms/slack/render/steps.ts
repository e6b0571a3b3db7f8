import type { MissionView } from '../../../application/queries/views.js';
import { announceable, cancellable, editable, resizable } from '../../../domain/missions/mission.js';
import type { Reader } from '../../../domain/people/reader.js';
import { button } from './blocks.js';
import { clip, oneLine } from './text.js';
import type { Button } from './vocabulary.js';

/** A title as texts are filled with it, cut so that the sentence stays a sentence. */
export const titleOf = (mission: MissionView) => ({ title: clip(oneLine(mission.title), 200) });

/** What an organiser can do with a mission, by its status. */
export const steps = ({ id: missionId, status, title: about }: MissionView, reader: Reader): Button[] => [
  ...(announceable.includes(status)
    ? [button(reader, 'button.announce', { kind: 'announce', missionId }, { style: 'primary', about })]
    : []),
  ...(resizable.includes(status)
    ? [button(reader, 'button.edit', { kind: 'mission.edit', missionId }, { about })]
    : []),
  ...(editable.includes(status)
    ? []
    : [button(reader, 'button.roster', { kind: 'mission.roster', missionId }, { about })]),
  ...(cancellable.includes(status)
    ? [button(reader, cancelLabel(status), { kind: 'mission.cancel', missionId }, { style: 'danger', about })]
    : []),
];

/** What nobody has heard of is a draft. */
const cancelLabel = (status: MissionView['status']) =>
  editable.includes(status) ? 'button.dropDraft' : 'button.cancelMission';

export const toManage = (reader: Reader): Button => button(reader, 'button.manage', { kind: 'manage' });
