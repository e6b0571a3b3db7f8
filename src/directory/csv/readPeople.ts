import { setImmediate as others } from 'node:timers/promises';
import type { PeopleColumn } from '../../domain/people/directory/columns.js';
import type { DayOrder } from '../../domain/people/directory/dayOrder.js';
import type { DirectoryRecord } from '../../domain/people/directory/facts.js';
import type { BadLine, PeopleList } from '../../domain/people/directory/peopleList.js';
import { readRecord } from '../../domain/people/directory/readRecord.js';
import { readEmail } from '../../domain/people/email.js';
import { plainLetters } from '../../domain/plainLetters.js';
import { withoutGuard } from '../../imports/cells.js';
import { DaysHeard, dayIn } from './days.js';
import { type KeptLine, openLine, type PeopleLine } from './keptLine.js';
import { type NoPeople, no } from './openPeople.js';

export interface PeopleFile extends PeopleList {
  readonly kind: 'people';
  /** Totals and titles, which are nobody. */
  readonly ignored: readonly number[];
}

/** What is kept of a file. Its lines are gone through several times, a page at a time, and none of them is held. */
export interface KeptPeople {
  readonly columns: readonly PeopleColumn[];
  readonly pages: Iterable<readonly KeptLine[]>;
}

/** Whom the lines of a file tell of. `dates`: which comes first, where somebody said so. Others have their turn after each page. */
export async function readPeople(kept: KeptPeople, dates?: DayOrder): Promise<PeopleFile | NoPeople> {
  const { days, ignored } = await daysOf(kept);
  const found = days.order();
  if (dates === undefined && found === 'ask') return no('datesAmbiguous');
  const order = dates ?? (found === 'ask' ? null : found) ?? 'dmy';
  const refused: BadLine[] = [];
  for (const page of kept.pages) {
    for (const { line, read } of recordsOf(kept, page, order))
      if ('problems' in read)
        refused.push({ line: line.line, about: aboutOf(line), problems: read.problems });
    await others();
  }
  const records = {
    *[Symbol.iterator]() {
      for (const page of kept.pages)
        for (const { read } of recordsOf(kept, page, order)) if (!('problems' in read)) yield read;
    },
  };
  return { kind: 'people', records, refused, ignored, hasActions: kept.columns.includes('action') };
}

/** All the days of a file, and which of its lines are nobody. */
async function daysOf({ columns, pages }: KeptPeople) {
  const days = new DaysHeard();
  const ignored: number[] = [];
  for (const page of pages) {
    for (const line of linesIn(columns, page))
      if (isTotal(line)) ignored.push(line.line);
      else for (const column of ['startsOn', 'endsOn'] as const) days.hear(line.cells.get(column) ?? '');
    await others();
  }
  return { days, ignored };
}

function* recordsOf({ columns }: KeptPeople, page: readonly KeptLine[], order: DayOrder) {
  for (const line of linesIn(columns, page)) if (!isTotal(line)) yield { line, read: recordOf(line, order) };
}

function* linesIn(columns: readonly PeopleColumn[], kept: Iterable<KeptLine>): Generator<PeopleLine> {
  for (const line of kept) yield openLine(columns, line);
}

const total = /^(?:total|sous-total|nombre|effectif|somme|count|headcount)\b/u;

/** A sum under a list, or a word of its author. Nobody stands beside it. */
function isTotal({ cells, filled }: PeopleLine): boolean {
  const isNobody = ['email', 'wholeName', 'familyName'].every(
    (column) => (cells.get(column as PeopleColumn) ?? '').trim() === '',
  );
  if (!isNobody || filled <= 1) return isNobody;
  return [...cells.values()].some((cell) => total.test(plainLetters(cell.slice(0, 60)).trim()));
}

/** What somebody's number or address is, as far as a line that is refused tells. */
const aboutOf = ({ cells }: PeopleLine): BadLine['about'] => ({
  employeeNumber: cellIn(cells, 'employeeNumber') || null,
  email: readEmail(cellIn(cells, 'email')),
});

const cellIn = (cells: PeopleLine['cells'], column: PeopleColumn): string =>
  withoutGuard(cells.get(column) ?? '').trim();

const same = [
  ...(['employeeNumber', 'email', 'site', 'department', 'locale', 'timezone'] as const),
  ...(['managerNumber', 'managerEmail', 'managerName'] as const),
];

function recordOf(
  { line, cells }: PeopleLine,
  order: DayOrder,
): DirectoryRecord | { readonly problems: BadLine['problems'] } {
  const cell = (column: PeopleColumn) => cellIn(cells, column);
  const action = actionOf(cells.has('action') ? cell('action') : null);
  const status = statusOf(cells.has('status') ? cell('status') : '');
  const told: Record<string, unknown> = { active: status !== 'left' };
  for (const column of same) if (cells.has(column)) told[column] = cell(column);
  for (const column of ['startsOn', 'endsOn'] as const)
    if (cells.has(column)) told[column] = dayIn(cell(column), order);
  const name = cell('wholeName') || `${cell('givenName')} ${cell('familyName')}`.trim();
  if (name !== '') told.name = name;
  // Of whoever leaves a line tells when, and nothing else.
  if (action === 'leave')
    for (const field of Object.keys(told))
      if (told[field] === '' || !['employeeNumber', 'email', 'endsOn'].includes(field)) delete told[field];
  if (action === 'leave') told.active = told.endsOn !== undefined;
  const read = readRecord({ key: String(line), told });
  const problems = [
    ...(action === null ? [{ field: 'action', code: 'unreadable' } as const] : []),
    ...(status === null ? [{ field: 'status', code: 'unreadable' } as const] : []),
    ...('problems' in read ? read.problems : []),
  ];
  return problems.length > 0 || 'problems' in read ? { problems } : read;
}

/** What is to be done of a line. Whether somebody is new is told by whom we know. */
function actionOf(said: string | null): 'keep' | 'leave' | null {
  if (said === null) return 'keep';
  const word = plainLetters(said.slice(0, 40)).trim();
  if (
    /^(?:a|m|c|u|ajout|ajouter|entree|creation|creer|modif|modification|modifier|add|new|update|change)$/u.test(
      word,
    )
  )
    return 'keep';
  return /^(?:s|d|suppression|supprimer|sortie|depart|delete|remove|leave)$/u.test(word) ? 'leave' : null;
}

/** Null where a word is not known: somebody on leave has not left. */
function statusOf(said: string): 'here' | 'left' | null {
  const word = plainLetters(said.slice(0, 60)).trim();
  if (word === '') return 'here';
  if (
    /inacti|terminat|sorti|parti|left|deactivat|desactive|licenci|demission|retrait|resign|retired|^(?:non|no|n|0|false|faux)$/u.test(
      word,
    )
  )
    return 'left';
  return /^(?:acti|present|en poste|employed|upcoming|oui|yes|y|o|1|true|vrai|leave of absence|on leave|en conge|suspendu)/u.test(
    word,
  )
    ? 'here'
    : null;
}
