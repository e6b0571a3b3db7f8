import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { attendanceSheet } from '../../application/queries/attendanceSheet.js';
import { t } from '../../i18n/index.js';
import { csvOf } from '../../reports/csv.js';
import { xlsxOf } from '../../reports/xlsx.js';
import { logFile } from '../audit/logFile.js';
import type { FileRequest, TakenFile } from '../links/fileRoutes.js';
import { buttonPage, gonePage, localeIn, namedIn } from '../links/pages.js';
import type { Page } from '../pages/page.js';
import { sheetTable } from './sheetTable.js';

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The page behind a link, which says the same of every link and uses none up. */
export const exportPage = ({ locale }: FileRequest): Page => {
  const told = localeIn(locale);
  return buttonPage(
    told,
    t(told, 'export.page.title'),
    t(told, 'export.page.text'),
    t(told, 'export.page.get'),
  );
};

/** Gives the file the first time, to whoever still organises then. Throws what the store throws. */
export function takeExport(
  deps: Needs<'dataLinks' | 'clock'> & NeedsOf<typeof attendanceSheet> & NeedsOf<typeof logFile>,
): (asked: FileRequest) => Promise<Page | TakenFile> {
  return async ({ locale, name }) => {
    const told = localeIn(locale);
    const named = namedIn(name);
    const taken =
      named && (await deps.dataLinks.takeExport(named.organisationId, named.key, deps.clock.now()));
    const { missionId = '', employeeId = '' } = taken ?? {};
    const organisationId = named?.organisationId ?? '';
    if (missionId === null) return logFile(deps, told, organisationId, employeeId);
    const sheet = taken && (await attendanceSheet(deps, organisationId, { missionId, employeeId }));
    if (!sheet) return gonePage(told, t(told, 'export.page.title'), t(told, 'export.page.gone'));
    const table = sheetTable(sheet, told);
    return {
      contentType: contentTypes[taken.format],
      fileName: `etincelle-mission-${sheet.mission.number}.${taken.format}`,
      body: taken.format === 'xlsx' ? await xlsxOf(table) : csvOf(table),
    };
  };
}
