import type {
  FileMissions,
  LineProblem,
  RefusedLine,
  WantedMission,
} from '../application/imports/fileMissions.js';
import { folded, sameAs } from '../application/imports/missionIdOf.js';
import { slotFieldNames, slotsInForm } from '../messages/forms/fields.js';
import { type FileField, fileFieldNames } from './columns.js';
import type { FileRow } from './fileRows.js';
import { type Cells, cellsOf, type LineRead, type ReadAt, readLine } from './readLine.js';

const isOfSlot = (field: FileField): boolean => (slotFieldNames as readonly FileField[]).includes(field);
const sharedFields = fileFieldNames.filter((field) => !isOfSlot(field));

/** The missions of a file. Several lines with one reference are the half-days of one mission, which is made whole or not at all. */
export function readMissions(rows: readonly FileRow[], at: ReadAt): Pick<FileMissions, 'wanted' | 'refused'> {
  const wanted: WantedMission[] = [];
  const refused: RefusedLine[] = [];
  const lineOf = new Map<string, number>();
  for (const group of groupsOf(rows.map(cellsOf))) {
    const read = readGroup(group, at);
    if (!('draft' in read)) refused.push(...read);
    else {
      const [first = 0] = read.lines;
      const other = lineOf.get(sameAs(read));
      if (other === undefined) wanted.push(read);
      else refused.push(refusedLine(group[0], [{ field: null, code: 'sameMission', other }]));
      lineOf.set(sameAs(read), other ?? first);
    }
  }
  return { wanted, refused: refused.sort((one, other) => one.line - other.line) };
}

type Group = readonly [Cells, ...Cells[]];

/** Those with one reference together; a line without one is by itself. In the order of the file. */
function groupsOf(all: readonly Cells[]): readonly Group[] {
  const groups = new Map<string, [Cells, ...Cells[]]>();
  for (const cells of all) {
    const { reference } = cells.values;
    const key = reference === '' ? `line ${cells.line}` : `reference ${folded(reference)}`;
    const group = groups.get(key);
    if (group) group.push(cells);
    else groups.set(key, [cells]);
  }
  return [...groups.values()];
}

const refusedLine = ({ line, values }: Cells, problems: readonly LineProblem[]): RefusedLine => ({
  ...{ line, problems },
  title: values.title.slice(0, 120),
});

interface ReadCells {
  readonly cells: Cells;
  readonly read: LineRead;
  readonly problems: readonly LineProblem[];
}

/** The mission of these lines, or why each of them is refused. */
function readGroup(group: Group, at: ReadAt): WantedMission | readonly RefusedLine[] {
  const [first] = group;
  const all: ReadCells[] = [];
  for (const cells of group) {
    const read = readLine({ ...cells, values: likeFirst(cells, first) }, at);
    const own = 'problems' in read ? read.problems : slotProblems(read, all);
    all.push({ cells, read, problems: [...differing(cells, first), ...own] });
  }
  const wrong = all.find(({ problems }) => problems.length > 0);
  const reads = all.flatMap(({ read }) => ('draft' in read ? [read] : []));
  const [base] = reads;
  if (!wrong && base) {
    const slots = reads.flatMap(({ draft }) => draft.slots);
    return { ...base, lines: group.map(({ line }) => line), draft: { ...base.draft, slots } };
  }
  const withOther = [{ field: null, code: 'withOther', other: wrong?.cells.line ?? first.line }];
  return all.map(({ cells, problems }) => refusedLine(cells, problems.length > 0 ? problems : withOther));
}

/** What a later line leaves empty is as in the first. */
const likeFirst = ({ values }: Cells, first: Cells): Cells['values'] => ({
  ...values,
  ...Object.fromEntries(sharedFields.map((field) => [field, values[field] || first.values[field]])),
});

/** What a later line says otherwise than the first. */
const differing = ({ values }: Cells, { line, values: first }: Cells): LineProblem[] =>
  sharedFields
    .filter((field) => field !== 'reference' && values[field] !== '' && values[field] !== first[field])
    .map((field) => ({ field, code: 'differs', other: line }));

/** A half-day too many, or one that an earlier line has already. */
function slotProblems(
  { draft }: Extract<LineRead, { draft: object }>,
  before: readonly ReadCells[],
): LineProblem[] {
  if (before.length >= slotsInForm) return [{ field: null, code: 'tooManySlots' }];
  const [slot] = draft.slots;
  const times = (one: typeof slot) => `${one?.startsAt.getTime()} ${one?.endsAt.getTime()}`;
  const isTwice = before.some(({ read }) => 'draft' in read && times(read.draft.slots[0]) === times(slot));
  return isTwice ? [{ field: 'date', code: 'sameSlot' }] : [];
}
