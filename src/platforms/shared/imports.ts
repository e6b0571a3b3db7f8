import type { Reader } from '../../domain/people/reader.js';
import { instantText, t } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { type Sentence, step, toManage } from './steps.js';

export const toImport = step('button.import', { kind: 'missions.import' });

export const importSentences = {
  'import.link': ({ url, until }: MessageOf<'import.link'>, reader: Reader) => ({
    key: 'importLink',
    values: { until: instantText(until, reader) },
    steps: [{ label: 'button.openImport', url, about: t(reader, 'import.page.title') }, toManage],
  }),
} as const satisfies { 'import.link': (message: MessageOf<'import.link'>, reader: Reader) => Sentence };
