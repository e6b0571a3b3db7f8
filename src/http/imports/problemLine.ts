import type { FileUnit, LineProblem } from '../../application/imports/fileMissions.js';
import { exampleDay, type TextKey, t } from '../../i18n/index.js';
import { choiceNames } from '../../imports/choices.js';
import { type FileField, fileFieldNames } from '../../imports/columns.js';
import type { PageReader } from '../pages/page.js';
import { columnName, quotedNames } from './columnName.js';

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
export function problemLine(problem: LineProblem, unit: FileUnit, reader: PageReader): string {
  const { field } = problem;
  if (!isField(field)) return sentenceOf(problem, unit, reader);
  const said = { column: columnName(field, reader), problem: sentenceOf(problem, unit, reader) };
  return t(reader, 'import.named', said);
}

function sentenceOf({ field, code, other = 0 }: LineProblem, unit: FileUnit, reader: PageReader): string {
  if (isOwn(code)) return t(reader, `import.problem.${code}`, { place: placeName(other, unit, reader) });
  // A form shows its list. Here somebody has to be told of it.
  const choices = code === 'badChoice' || code === 'badCause' ? choiceNames(field ?? '', reader) : [];
  if (choices.length > 0)
    return t(reader, 'import.problem.badChoice', { choices: quotedNames(choices, reader) });
  return t(reader, `field.${code}` as TextKey, { example: exampleDay(reader) });
}

/** One place of the file, as the sentences name it. */
export const placeName = (number: number, unit: FileUnit, reader: PageReader): string =>
  t(reader, 'import.place', { number, unit });
