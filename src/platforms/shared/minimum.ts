import type { ShortfallDecision } from '../../domain/missions/shortfall.js';
import type { Reader } from '../../domain/people/reader.js';
import { whenText } from '../../i18n/index.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { type Sentence, type Step, step, toManage, toRoster } from './steps.js';

/** What can be decided of a half-day for which too few have signed up. One of several can be taken off in the form. */
function decisions({ mission, slot, mayWait, isOneOfSeveral }: MessageOf<'minimum.missed'>): Step[] {
  const { id: missionId, title: about } = mission;
  const decide = (label: Step['label'], decision: ShortfallDecision, style?: Step['style']): Step =>
    step(
      label,
      { kind: 'minimum.decide', missionId, slotId: slot.id, decision },
      { about, ...(style && { style }) },
    );
  return [
    decide('button.minimumKeep', 'keep', 'primary'),
    ...(mayWait ? [decide('button.minimumWait', 'wait')] : []),
    ...(isOneOfSeveral ? [step('button.edit', { kind: 'mission.edit', missionId }, { about })] : []),
    decide('button.minimumCancel', 'cancel', 'danger'),
    toRoster(missionId, about),
  ];
}

/** What is said of a minimum that was not reached, in one sentence each. */
export const minimumSentences = {
  'minimum.missed': (message: MessageOf<'minimum.missed'>, reader: Reader) => ({
    key: 'minimum.missed',
    values: {
      ...{ title: message.mission.title, when: whenText(message.slot, reader) },
      ...{ minimum: message.minimum, people: message.people },
    },
    steps: decisions(message),
  }),
  'minimum.decided': (message: MessageOf<'minimum.decided'>, reader: Reader) => ({
    key: message.already ? `minimum.already.${message.decision}` : `minimum.decided.${message.decision}`,
    values: {
      ...{ title: message.mission.title, when: whenText(message.slot, reader), people: message.people },
      ...{ by: message.by, known: message.by === '' ? 'no' : 'yes' },
    },
    steps: [toRoster(message.mission.id), toManage],
  }),
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };
