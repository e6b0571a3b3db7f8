import type { Reader } from '../../domain/people/reader.js';
import { instantText, t } from '../../i18n/index.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { type Sentence, step, toManage } from './steps.js';

export const toImport = step('button.import', { kind: 'missions.import' });

const toDrafts = step('button.openDrafts', { kind: 'manage', list: 'drafts' }, { style: 'primary' });

export const importSentences = {
  'import.link': ({ url, until }: MessageOf<'import.link'>, reader: Reader) => ({
    key: 'importLink',
    values: { until: instantText(until, reader) },
    steps: [{ label: 'button.openImport', url, about: t(reader, 'import.page.title') }, toManage],
  }),
  'import.done': ({ kind: _kind, ...counts }: MessageOf<'import.done'>) => ({
    key: 'import.told',
    values: counts,
    steps: [toDrafts, toManage],
  }),
} as const satisfies {
  readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence;
};
