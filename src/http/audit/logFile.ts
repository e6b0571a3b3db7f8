import type { NeedsOf } from '../../application/ports/index.js';
import { wholeLog } from '../../application/queries/auditLines.js';
import type { Locale } from '../../domain/people/locale.js';
import { t } from '../../i18n/index.js';
import { csvOf } from '../../reports/csv.js';
import type { TakenFile } from '../links/fileRoutes.js';
import { gonePage } from '../links/pages.js';
import type { Page } from '../pages/page.js';
import { auditTable } from './auditTable.js';

/** What was done by those who organise, as a file, to whoever is an admin still. */
export async function logFile(
  deps: NeedsOf<typeof wholeLog>,
  locale: Locale,
  organisationId: string,
  employeeId: string,
): Promise<Page | TakenFile> {
  const lines = await wholeLog(deps, organisationId, employeeId);
  if (!lines) return gonePage(locale, t(locale, 'export.page.title'), t(locale, 'export.page.gone'));
  return {
    ...{ contentType: 'text/csv; charset=utf-8', fileName: 'etincelle-journal.csv' },
    body: csvOf(auditTable(lines, locale)),
  };
}
