import type { EmployeeActor } from '../../application/actor.js';
import { importPeople } from '../../application/people/directory/importPeople.js';
import { readPeopleFile, rememberColumns } from '../../application/people/files/readPeopleFile.js';
import type { NeedsOf } from '../../application/ports/index.js';
import type { Refused } from '../../application/refusals.js';
import type { ColumnMeant } from '../../domain/people/directory/columns.js';
import type { DayOrder } from '../../domain/people/directory/dayOrder.js';
import type { PeopleList } from '../../domain/people/directory/peopleList.js';
import type { SyncMode, SyncPlan } from '../../domain/people/directory/planSync.js';
import { directoryLines } from '../../i18n/index.js';
import type { PageReader } from '../pages/page.js';
import type { ConsoleFileReport } from './adminWire.js';

/** A file of people as the page brings it. `seen`: what its dry run said; null asks for the dry run. */
export interface PeopleFileAsked {
  readonly file: string;
  readonly mode: SyncMode | null;
  readonly dates: DayOrder | null;
  readonly seen: string | null;
  /** What its columns are; null: nothing is said. */
  readonly columns: readonly ColumnMeant[] | null;
}

/** So many lines are told. */
const toldAtMost = 1_000;

/**
 * What a file would change, line by line. It is done where that very thing was seen and said yes to: whatever has changed meanwhile is
 * shown first.
 */
export async function peopleFile(
  deps: NeedsOf<typeof importPeople> & NeedsOf<typeof readPeopleFile> & NeedsOf<typeof rememberColumns>,
  actor: EmployeeActor,
  reader: PageReader,
  { file, mode, dates, seen, columns: said }: PeopleFileAsked,
): Promise<ConsoleFileReport | Refused> {
  const bytes = Buffer.from(file, 'base64');
  const opened = await readPeopleFile(deps, actor.organisation.id, bytes, said ?? []);
  const read = opened.kind === 'opened' ? await deps.peopleReader.read(opened.kept, dates) : opened;
  const list = read.kind === 'people' ? read : nobody;
  const agreed = seen === null ? 'nothing' : { seen };
  const asked = { list, mode: mode ?? 'delta', leaveAtMost: null, agreed } as const;
  const imported = await importPeople(deps, actor, asked);
  if (imported.kind === 'refused' || imported.kind === 'busy') return imported;
  const { headings } = opened;
  const columns = headings?.columns ?? [];
  if (read.kind === 'unreadable') return { kind: 'unreadable', code: read.code, columns };
  if (imported.kind === 'actionsAreNoList') return { kind: 'unreadable', code: imported.kind, columns };
  const { plan, seen: now, applied, leaveAtMost: percent } = imported;
  if (applied && said && headings) await rememberColumns(deps, actor.organisation.id, headings);
  const { refused, leaving, added, broughtBack, changed } = directoryLines(plan, read.refused, reader);
  const lines = [...refused, ...leaving, ...added, ...broughtBack, ...changed];
  return {
    ...{ kind: 'report', seen: now, isDone: applied !== null, isOther: seen !== null && seen !== now },
    ...{ columns, areRemembered: headings?.isRemembered === true },
    ...{ lines: lines.slice(0, toldAtMost), more: Math.max(0, lines.length - toldAtMost) },
    ...{ counts: countsOf(plan, read), stopped: plan.stopped && { ...plan.stopped, percent } },
    ...{ notDone: applied?.notDone.length ?? 0, unknownManagers: applied?.unknownManagers.length ?? 0 },
  };
}

/** Whoever may not is told so, whatever the file is. */
const nobody: PeopleList = { records: [], refused: [], hasActions: false };

const countsOf = (plan: SyncPlan, { refused }: Pick<PeopleList, 'refused'>) => ({
  ...{ added: plan.added.length, changed: plan.changed.length, back: plan.broughtBack.length },
  ...{ leaving: plan.leaving.length, unchanged: plan.unchanged },
  refused: plan.refused.length + refused.length,
});
