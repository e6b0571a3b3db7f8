import type { MissionFacts } from '../../application/queries/views.js';
import {
  type CancelReason,
  cancelNoteLongest,
  cancelReasons,
  editable,
} from '../../domain/missions/mission.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import type { TextKey } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { type Sentence, type Step, step, toManage } from './steps.js';

const cancelFor = (missionId: string, reason: CancelReason): Step =>
  step(`button.cancelFor.${reason}`, { kind: 'mission.cancelNow', missionId, reason });

/** Why a mission does not take place, as its sentence takes it. Of the list, in the organiser's words, or both. */
export const cancelledFor = ({ cancelReason, cancelNote = '' }: MissionFacts) => ({
  why: cancelReason ?? (cancelNote === '' ? 'none' : 'own'),
  more: cancelReason && cancelNote !== '' ? 'yes' : 'no',
  note: cancelNote,
});

/** What is asked before a mission is cancelled, and said after. */
export const cancellationSentences = {
  'mission.cancelConfirm': ({
    mission,
    people,
    note: said,
  }: MessageOf<'mission.cancelConfirm'>): Sentence => {
    const note = said && visibleLine(said, cancelNoteLongest);
    const isDraft = editable.includes(mission.status);
    const { id: missionId, title } = mission;
    const cancel = isDraft ? 'button.dropDraftNow' : 'button.cancelMissionNow';
    const other = step('button.cancelOther', { kind: 'mission.cancelForm', missionId });
    const asked: TextKey = note === undefined ? 'mission.cancelConfirm' : 'mission.cancelConfirm.note';
    return {
      key: isDraft ? 'mission.dropDraftConfirm' : asked,
      values: { title, people, note: note ?? '' },
      steps: [
        step(cancel, { kind: 'mission.cancelNow', missionId, note }, { style: 'danger' }),
        ...(isDraft || note !== undefined ? [] : cancelReasons.map((reason) => cancelFor(missionId, reason))),
        ...(isDraft ? [] : [other]),
        step(isDraft ? 'button.keepDraft' : 'button.keepMission', { kind: 'manage' }),
      ],
    };
  },
  'mission.cancelDone': ({ mission: { title }, people }: MessageOf<'mission.cancelDone'>): Sentence => ({
    key: 'mission.cancelDone',
    values: { title, people },
    steps: [toManage],
  }),
} as const;
