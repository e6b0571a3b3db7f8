import type { FileRefusal } from '../domain/people/directory/fileRefusal.js';
import { t } from './translate.js';

type Speaking = Parameters<typeof t>[0];
type Code = FileRefusal['code'];

/** What whoever reads it can do themselves; of anything else they tell whoever runs the service. */
const next: Partial<Record<Code, 'rules' | 'columns' | 'dates' | 'file'>> = {
  stopped: 'rules',
  ...{ noKey: 'columns', noName: 'columns', noHeadings: 'columns', columnTwice: 'columns' },
  datesAmbiguous: 'dates',
  ...{ notText: 'file', badCsv: 'file', empty: 'file', tooManyLines: 'file', actionsAreNoList: 'file' },
  tooLarge: 'file',
};

/** Why a file that came by itself was refused, and what to do next. */
export function fileRefusalTexts({ code, leaving, of, percent }: FileRefusal, reader: Speaking) {
  return {
    why: t(reader, `scheduledFile.why.${code}`, { leaving, of, percent }),
    next: t(reader, `scheduledFile.next.${next[code] ?? 'operator'}`),
  };
}
