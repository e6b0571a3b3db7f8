import type { AttendanceSheet, SheetRow } from '../../application/queries/attendanceSheet.js';
import type { Attested } from '../../domain/engagements/attendance.js';
import { minutesOf } from '../../domain/engagements/hoursGiven.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Locale } from '../../domain/people/locale.js';
import { localDay, localHour, t } from '../../i18n/index.js';
import type { Cell, Table } from '../../reports/table.js';

const columns = [
  ...(['number', 'mission', 'nonprofit', 'day', 'start', 'end', 'zone', 'name', 'state', 'planned'] as const),
  ...(['company', 'companyHours', 'companyReason', 'companyBy', 'companyAt'] as const),
  ...(['nonprofitSaid', 'nonprofitHours', 'nonprofitReason', 'nonprofitBy', 'nonprofitAt'] as const),
  'certified',
] as const;

/** The participants of a mission, their attendance and their hours, as a table in somebody's language. */
export const sheetTable = ({ mission, nonprofit, rows }: AttendanceSheet, locale: Locale): Table => ({
  name: t(locale, 'export.sheet'),
  locale,
  headings: columns.map((column) => t(locale, `export.${column}`)),
  rows: rows.map((row) => cellsOf(row, mission, nonprofit, locale)),
});

function cellsOf(row: SheetRow, { number, title }: Mission, nonprofit: string, locale: Locale): Cell[] {
  const { slot, name, state, company, certified } = row;
  const { startsAt, endsAt, timezone } = slot;
  return [
    ...[number, title, nonprofit, { day: new Date(`${localDay(startsAt, timezone)}T00:00:00Z`) }],
    ...[localHour(startsAt, timezone), localHour(endsAt, timezone), timezone],
    name || t(locale, 'roster.erased'),
    t(locale, state === 'confirmed' ? 'export.state.confirmed' : `roster.state.${state}`, { position: 0 }),
    hours(minutesOf(slot)),
    ...said(company, timezone, locale),
    ...said(row.nonprofit, timezone, locale),
    certified === null ? null : hours(certified),
  ];
}

/** What one side has said, why, who says so, and when on the mission's clock. */
function said(attested: Attested | null, timezone: string, locale: Locale): Cell[] {
  if (!attested) return [t(locale, 'export.said.nothing'), null, null, null, null];
  const { presence, minutes, reason, by, at } = attested;
  const when = `${localDay(at, timezone)} ${localHour(at, timezone)}`;
  return [t(locale, `export.said.${presence}`), hours(minutes), reason ?? null, by, when];
}

const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
