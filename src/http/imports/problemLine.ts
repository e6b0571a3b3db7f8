import type { LineProblem } from '../../application/imports/fileMissions.js';
import { exampleDay, type TextKey, t } from '../../i18n/index.js';
import { type FileField, fileFieldNames } from '../../imports/columns.js';
import type { PageReader } from '../pages/page.js';
import { columnName } from './columnName.js';

/** What no form could say of a line. */
const ownCodes = [
  ...(['monthFirst', 'badZone', 'differs', 'tooManySlots'] as const),
  ...(['withOther', 'sameMission', 'tooManyCells'] as const),
] as const;
type OwnCode = (typeof ownCodes)[number];

const isOwn = (code: string): code is OwnCode => (ownCodes as readonly string[]).includes(code);
const isField = (field: string | null): field is FileField =>
  field !== null && (fileFieldNames as readonly string[]).includes(field);

/** What is wrong with a line, in which column, and what to do. The forms' own sentences where they have one. */
export function problemLine({ field, code, other = 0 }: LineProblem, reader: PageReader): string {
  const sentence = isOwn(code)
    ? t(reader, `import.problem.${code}`, { line: other })
    : t(reader, `field.${code}` as TextKey, { example: exampleDay(reader) });
  if (!isField(field)) return sentence;
  return t(reader, 'import.named', { column: columnName(field, reader), problem: sentence });
}
