import type { Reader } from '../../domain/people/reader.js';
import { instantText, t } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { type Sentence, step } from './steps.js';

export const toConsole = step('button.console', { kind: 'console' });

export const consoleSentences = {
  'console.link': ({ url, until }: MessageOf<'console.link'>, reader: Reader) => ({
    key: 'consoleLink',
    values: { until: instantText(until, reader) },
    steps: [{ label: 'button.openConsole', url, about: t(reader, 'console.enter.title') }],
  }),
} as const satisfies { 'console.link': (message: MessageOf<'console.link'>, reader: Reader) => Sentence };
