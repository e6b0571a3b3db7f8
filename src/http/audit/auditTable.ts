import type { AuditView } from '../../application/queries/auditLines.js';
import type { AuditFields } from '../../domain/audit/auditLine.js';
import type { Locale } from '../../domain/people/locale.js';
import { t } from '../../i18n/index.js';
import type { Table } from '../../reports/table.js';

const columns = ['at', 'by', 'kind', 'person', 'mission', 'before', 'after'] as const;

/** The log as a table: instants in UTC, and fields under their own names, so that programs can read it. */
export const auditTable = (lines: readonly AuditView[], locale: Locale): Table => ({
  ...{ name: t(locale, 'audit.title'), locale },
  headings: columns.map((column) => t(locale, `audit.column.${column}`)),
  rows: lines.map(({ at, by, kind, person, mission, before, after }) => [
    ...[at.toISOString(), by || t(locale, 'roster.erased'), kind],
    ...[person === '' ? t(locale, 'roster.erased') : person, mission, told(before), told(after)],
  ]),
});

const told = (fields: AuditFields): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join(' | ');
