import type { LineProblem, WantedMission } from '../application/imports/fileMissions.js';
import { dayOn } from '../domain/missions/proposal.js';
import { visibleWords } from '../domain/people/visibleText.js';
import { isZone } from '../domain/time/zone.js';
import { type FormField, framingFieldNames, framingFields, missionFields } from '../messages/forms/fields.js';
import type { FieldProblems } from '../messages/forms/form.js';
import { readFramingForm } from '../messages/forms/readFramingForm.js';
import { readMissionForm } from '../messages/forms/readMissionForm.js';
import { readCount, readDay, readGoal, readHour, readSites, withoutGuard } from './cells.js';
import { readChoice } from './choices.js';
import { type FileField, fileFieldNames } from './columns.js';
import type { FileRow } from './fileRows.js';

/** On whose clock hours are meant where a line says nothing, and when it is read. */
export interface ReadAt {
  /** The company's, IANA. */
  readonly timezone: string;
  readonly now: Date;
}

/** The cells of a line as the forms have them, and what no form could say of them. */
export interface Cells {
  readonly line: number;
  readonly values: Readonly<Record<FileField, string>>;
  readonly problems: readonly LineProblem[];
}

const kindOf = (field: FileField): FormField['kind'] => {
  if (field === 'reference' || field === 'timezone') return 'line';
  return field in missionFields
    ? missionFields[field as keyof typeof missionFields].kind
    : framingFields[field as keyof typeof framingFields].kind;
};

/** As long as what a mission is called may be. */
const longestReference = 100;

/** The cells of a line, each as its field of the forms is written. */
export function cellsOf({ line, values, isTooLong }: FileRow): Cells {
  const problems: LineProblem[] = isTooLong ? [{ field: null, code: 'tooManyCells' }] : [];
  const read = fileFieldNames.map((field) => {
    const cell = withoutGuard(visibleWords(values[field] ?? '').trim());
    const asTyped = kindOf(field) === 'text' ? cell : cell.replace(/\s+/gu, ' ');
    const day = kindOf(field) === 'date' && asTyped !== '' ? readDay(asTyped) : null;
    if (day === 'monthFirst') problems.push({ field, code: 'monthFirst' });
    return [field, day ?? written(field, asTyped)] as const;
  });
  const all = Object.fromEntries(read) as Record<FileField, string>;
  if (all.timezone !== '' && !isNamedZone(all.timezone))
    problems.push({ field: 'timezone', code: 'badZone' });
  if (all.reference.length > longestReference) problems.push({ field: 'reference', code: 'tooLong' });
  return { line, values: all, problems };
}

function written(field: FileField, cell: string): string {
  if (kindOf(field) === 'time') return readHour(cell);
  if (kindOf(field) === 'cause') return readChoice(field, readGoal(cell));
  if (field === 'sites') return readSites(cell);
  if (field === 'capacity' || field === 'minimum') return readCount(cell);
  return kindOf(field) === 'choice' ? readChoice(field, cell) : cell;
}

/** A zone by its name: how far it is from UTC says nothing of its summer. */
const isNamedZone = (name: string): boolean => /^[A-Za-z]/u.test(name) && isZone(name);

export type LineRead = Omit<WantedMission, 'lines'> | { readonly problems: readonly LineProblem[] };

/** What one line says, or all that is wrong with it. The forms' own readers read it. */
export function readLine({ values, problems: own }: Cells, { timezone: companys, now }: ReadAt): LineRead {
  const timezone = own.some(({ field }) => field === 'timezone') ? companys : values.timezone || companys;
  const mission = readMissionForm(values, timezone, now);
  const framing = readFramingForm(values, framingFieldNames, dayOn(now, companys));
  const told = new Set(own.map(({ field }) => field));
  const wrong = [mission, framing]
    .flatMap((read) => ('problems' in read ? problemsOf(read.problems) : []))
    .filter(({ field }) => !told.has(field));
  if (own.length + wrong.length > 0 || 'problems' in mission || 'problems' in framing)
    return { problems: [...own, ...wrong] };
  const { framing: agreed, nonprofit } = framing;
  const reference = values.reference === '' ? null : values.reference;
  return { reference, draft: mission.draft, timezone, framing: agreed, nonprofit };
}

const problemsOf = (problems: FieldProblems): LineProblem[] =>
  Object.entries(problems).map(([field, problem]) => ({
    field,
    code: typeof problem === 'string' ? problem : problem.code,
  }));
