import type { Reader } from '../../domain/people/reader.js';
import { whenText } from '../../i18n/index.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { type Sentence, step, toManage, toRoster } from './steps.js';

/** What is said of a nonprofit's answer, in one sentence. */
export const nonprofitAnswerSentences = {
  'nonprofit.answered': ({ mission, nonprofit, said }: MessageOf<'nonprofit.answered'>, reader: Reader) => {
    const { id: missionId, title } = mission;
    const values = { title, nonprofit: nonprofit || '…' };
    if (said.of === 'attendance') {
      const { slot, present, absent, disputed } = said;
      return {
        key: 'nonprofit.answered.attendance',
        values: { ...values, when: whenText(slot, reader), present, absent, disputed },
        steps: [step('button.attendance', { kind: 'attendance', missionId }, { about: title }), toManage],
      };
    }
    const { agrees, by, remark } = said;
    const edit = step('button.edit', { kind: 'mission.edit', missionId }, { about: title });
    return {
      key: agrees ? 'nonprofit.answered.agrees' : 'nonprofit.answered.asks',
      values: { ...values, by, remark, told: remark === '' ? 'no' : 'yes' },
      steps: [...(agrees ? [] : [edit]), toRoster(missionId, title), toManage],
    };
  },
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };
