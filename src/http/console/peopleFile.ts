import { createHash } from 'node:crypto';
import type { EmployeeActor } from '../../application/actor.js';
import { applyPlan } from '../../application/people/directory/applyPlan.js';
import { planDirectory } from '../../application/people/directory/planDirectory.js';
import type { NeedsOf } from '../../application/ports/index.js';
import type { Refused } from '../../application/refusals.js';
import type { DayOrder } from '../../directory/csv/days.js';
import { type PeopleFile, readPeople } from '../../directory/csv/readPeople.js';
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
}

/** So many lines are told. */
const toldAtMost = 1_000;

/**
 * What a file would change, line by line. It is done where that very thing was seen and said yes to: whatever has changed meanwhile is
 * shown first.
 */
export async function peopleFile(
  deps: NeedsOf<typeof planDirectory> & NeedsOf<typeof applyPlan>,
  actor: EmployeeActor,
  reader: PageReader,
  { file, mode: said, dates, seen }: PeopleFileAsked,
): Promise<ConsoleFileReport | Refused> {
  const { leaveAtMost } = actor.organisation.policy;
  const read = readPeople(Buffer.from(file, 'base64'), dates ?? undefined);
  // Whoever may not is told so, whatever the file is.
  const records = read.kind === 'people' ? read.records : [];
  const mentioned = read.kind === 'people' ? read.refused.map(({ about }) => about) : [];
  const options = { mode: said ?? 'delta', leaveAtMost, mentioned };
  const planned = await planDirectory(deps, actor, records, options);
  if (planned.kind === 'refused') return planned;
  if (read.kind === 'unreadable') return { kind: 'unreadable', code: read.code };
  if (read.hasActions && said === 'full') return { kind: 'unreadable', code: 'actionsAreNoList' };
  const { plan } = planned;
  const { refused, leaving, added, broughtBack, changed } = directoryLines(plan, read.refused, reader);
  const lines = [...refused, ...leaving, ...added, ...broughtBack, ...changed];
  const now = createHash('sha256')
    .update(JSON.stringify([said, lines]))
    .digest('hex');
  const isDone = seen === now && plan.stopped === null;
  const applied = isDone ? await applyPlan(deps, actor, plan) : null;
  if (applied?.kind === 'refused') return applied;
  return {
    ...{ kind: 'report', seen: now, isDone, isOther: seen !== null && seen !== now },
    ...{ lines: lines.slice(0, toldAtMost), more: Math.max(0, lines.length - toldAtMost) },
    ...{ counts: countsOf(plan, read), stopped: plan.stopped && { ...plan.stopped, percent: leaveAtMost } },
    ...{ notDone: applied?.notDone.length ?? 0, unknownManagers: applied?.unknownManagers.length ?? 0 },
  };
}

const countsOf = (plan: SyncPlan, { refused }: Pick<PeopleFile, 'refused'>) => ({
  ...{ added: plan.added.length, changed: plan.changed.length, back: plan.broughtBack.length },
  ...{ leaving: plan.leaving.length, unchanged: plan.unchanged.length },
  refused: plan.refused.length + refused.length,
});
