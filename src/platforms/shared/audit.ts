import type { AuditView } from '../../application/queries/auditLines.js';
import type { Intent } from '../../conversation/intents.js';
import type { Reader } from '../../domain/people/reader.js';
import { instantText, type TextKey, type TextValues, t } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { type Sentence, step } from './steps.js';

export const toAudit = step('button.audit', { kind: 'audit' });
export const toAuditFile = step('button.auditFile', { kind: 'audit.export' });

/** Another page of the same part of the log. */
export const auditPage = ({ of }: MessageOf<'audit.list'>, page: number): Intent => ({
  ...{ kind: 'audit', page },
  ...(of.missionId && { missionId: of.missionId }),
  ...(of.personId && { personId: of.personId }),
});

/** Who did what, and when. As people wrote it: to be escaped. */
export const auditValues = ({ by, person, mission, at }: AuditView, reader: Reader): TextValues => ({
  by: by || t(reader, 'roster.erased'),
  person: person || t(reader, 'roster.erased'),
  mission: mission ?? '…',
  when: instantText(at, reader),
});

export const auditKey = ({ kind }: AuditView): TextKey => `audit.kind.${kind}`;

export const auditSentences = {
  'audit.link': ({ url, until }: MessageOf<'audit.link'>, reader: Reader) => ({
    key: 'audit.link',
    values: { until: instantText(until, reader) },
    steps: [{ label: 'button.downloadExport', url, about: t(reader, 'audit.title') }],
  }),
} as const satisfies { 'audit.link': (message: MessageOf<'audit.link'>, reader: Reader) => Sentence };
