import type { Reader } from '../../domain/people/reader.js';
import { instantText, t, whenText } from '../../i18n/index.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { type Sentence, step, toMissions } from './steps.js';

const toConnect = step('button.connectAssistant', { kind: 'assistant.connect' });

/** What is said of somebody's assistant, in one sentence each. */
export const assistantSentences = {
  'assistant.link': ({ url, until }: MessageOf<'assistant.link'>, reader: Reader) => ({
    key: 'assistant.link',
    values: { until: instantText(until, reader) },
    steps: [{ label: 'button.openAssistant', url, about: t(reader, 'assistant.page.title') }],
  }),
  'assistant.gone': ({ already }: MessageOf<'assistant.gone'>) => ({
    key: already ? 'assistant.none' : 'assistant.gone',
    steps: [toConnect, toMissions],
  }),
  'signUp.prepared': (
    { preparedId, mission, slot, until }: MessageOf<'signUp.prepared'>,
    reader: Reader,
  ) => ({
    key: 'signUp.prepared',
    values: { title: mission.title, when: whenText(slot, reader), until: instantText(until, reader) },
    steps: [
      step(
        'button.signUp',
        { kind: 'signUp.prepared', preparedId },
        { style: 'primary', about: mission.title },
      ),
      step('button.details', { kind: 'mission.details', missionId: mission.id }, { about: mission.title }),
    ],
  }),
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };
