import { t } from '../../i18n/index.js';
import type { Unreadable } from '../../imports/fileRows.js';
import type { PageReader } from '../pages/page.js';
import { columnNames } from './columnName.js';

/** Why nothing of a file can be read, and what to do. */
export function unreadableText(why: Unreadable, reader: PageReader): string {
  switch (why.code) {
    case 'notText':
      return t(reader, 'import.page.wrongKind');
    case 'blank':
    case 'empty':
    case 'badJson':
    case 'noMission':
      return t(reader, `import.unreadable.${why.code}`);
    case 'tooMany':
      return t(reader, 'import.unreadable.tooMany', { unit: why.unit });
    case 'badCsv':
      return t(reader, 'import.unreadable.badCsv', { line: why.line });
    case 'missingColumns': {
      const columns = columnNames(why.columns, reader);
      const about = { count: why.columns.length, unit: why.unit };
      return t(reader, 'import.unreadable.missingColumns', { ...about, columns });
    }
    case 'columnTwice': {
      const [one, other] = why.columns;
      return t(reader, 'import.unreadable.columnTwice', { one, other });
    }
  }
}
