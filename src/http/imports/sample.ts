import { DateTime } from 'luxon';
import type { Locale } from '../../domain/people/locale.js';
import { t } from '../../i18n/index.js';
import type { FileField } from '../../imports/columns.js';
import { csvOf } from '../../reports/csv.js';
import type { Cell } from '../../reports/table.js';
import { columnName } from './columnName.js';

/** A file to begin with. The columns that are needed and a few more, and one line, on a Friday to come. */
export function sampleFile(locale: Locale, now: Date): Buffer {
  const day = DateTime.fromJSDate(now, { zone: 'utc' }).plus({ days: 60 }).set({ weekday: 5 }).startOf('day');
  const row: readonly (readonly [FileField, Cell])[] = [
    ['reference', 'M1'],
    ['title', t(locale, 'import.sample.title')],
    ['nonprofit', t(locale, 'import.sample.nonprofit')],
    ['summary', t(locale, 'import.sample.summary')],
    ['date', { day: day.toJSDate() }],
    ['start', '09:00'],
    ['end', '12:30'],
    ['capacity', 12],
    ['minimum', 5],
    ['place', t(locale, 'import.sample.place')],
    ['bring', t(locale, 'import.sample.bring')],
  ];
  const headings = row.map(([field]) => columnName(field, locale));
  return csvOf({ name: 'missions', locale, headings, rows: [row.map(([, cell]) => cell)] });
}
