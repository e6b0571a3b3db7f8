import type { AuditView } from '../../application/queries/auditLines.js';
import type { Reader } from '../../domain/people/reader.js';
import { instantText, type TextKey, type TextValues, t } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { type Sentence, type Step, step } from './steps.js';

export const toAudit = step('button.audit', { kind: 'audit' });
const toAuditFile = step('button.auditFile', { kind: 'audit.export' });

/** What comes before and after in the same part of the log; for whoever reads all of it, the file. */
export function auditSteps({ of, olderThan, newerThan, isWhole }: MessageOf<'audit.list'>): Step[] {
  const part = {
    ...(of.missionId && { missionId: of.missionId }),
    ...(of.personId && { personId: of.personId }),
  };
  return [
    ...(newerThan === null ? [] : [step('button.audit.newer', { kind: 'audit', ...part, newerThan })]),
    ...(olderThan === null ? [] : [step('button.audit.older', { kind: 'audit', ...part, olderThan })]),
    ...(isWhole ? [toAuditFile] : []),
  ];
}

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
