import type { DayOrder } from '../../../domain/people/directory/dayOrder.js';
import type { Lot } from '../../../domain/people/directory/lot.js';
import type { PeopleList } from '../../../domain/people/directory/peopleList.js';
import type { SyncMode, SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf, PeopleFile, PeopleFileCounts, PeopleFileDone } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { type ImportPlan, planImport } from '../directory/planImport.js';

export interface FileAsked {
  readonly fileId: string;
  /** Null: nobody said whether it is everybody. */
  readonly mode: SyncMode | null;
  /** Which of day and month comes first; null: nobody said. */
  readonly dates: DayOrder | null;
}

/** What a file would change, in figures, with the first of each. */
export interface WhatItChanges extends FileAsked {
  readonly kind: 'tried';
  readonly name: string;
  readonly seen: string;
  readonly counts: PeopleFileCounts;
  readonly plan: SyncPlan;
  readonly unread: PeopleList['refused'];
  readonly percent: number;
  /** Something else was said yes to: meanwhile this is what it would change. */
  readonly isOther: boolean;
}

export type FileTried =
  | WhatItChanges
  /** Whether it is everybody has to be said: so many are not in it. */
  | (FileAsked & { readonly kind: 'whichMode'; readonly name: string; readonly absent: number })
  /** Its days can be read in two ways. */
  | (FileAsked & { readonly kind: 'whichDates'; readonly name: string })
  | (PeopleFileDone & { readonly kind: 'applied'; readonly already: boolean })
  /** It is done with, or too long ago. */
  | { readonly kind: 'fileGone' };

const shownAtMost = 5;

type Trying = Needs<'clock' | 'peopleFiles' | 'peopleReader'> & NeedsOf<typeof planImport>;

/** What a file that was sent would change, as things stand. Nothing is written. Admins only. */
export async function tryPeopleFile(
  deps: Trying,
  actor: EmployeeActor,
  asked: FileAsked,
): Promise<FileTried | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const found = await deps.peopleFiles.find(actor.organisation.id, asked.fileId, deps.clock.now());
  if (found?.done) return { kind: 'applied', already: true, ...found.done };
  const list = await listIn(deps, found, asked);
  if (!found || list === 'gone') return { kind: 'fileGone' };
  const { name } = found;
  if (list === 'dates') return { kind: 'whichDates', ...asked, name };
  const planned = await planImport(deps, actor, { ...asked, list, leaveAtMost: null });
  if (planned.kind === 'refused') return planned;
  if (planned.kind === 'actionsAreNoList') return { kind: 'fileGone' };
  if (planned.needsMode) return { kind: 'whichMode', ...asked, name, absent: planned.plan.leaving.length };
  return toldOf(asked, name, list, planned, false);
}

/** What a file says. `dates`: its days can be read in two ways. */
export async function listIn(
  { peopleReader }: Needs<'peopleReader'>,
  found: PeopleFile | null,
  { dates }: FileAsked,
): Promise<PeopleList | 'dates' | 'gone'> {
  if (!found?.kept) return 'gone';
  const list = await peopleReader.read(found.kept.split('\n'), dates);
  if (list.kind === 'people') return list;
  return list.code === 'datesAmbiguous' ? 'dates' : 'gone';
}

export function toldOf(
  { fileId, dates }: FileAsked,
  name: string,
  { refused: unread }: PeopleList,
  { plan, seen, mode, leaveAtMost: percent }: Omit<ImportPlan, 'kind'>,
  isOther: boolean,
): WhatItChanges {
  const first = <One>(all: Pick<Lot<One>, 'slice'>) => all.slice(0, shownAtMost);
  return {
    ...{ kind: 'tried', fileId, name, dates, mode, seen, percent, isOther },
    counts: countsOf(plan, unread.length),
    unread: first(unread),
    plan: {
      ...{ added: first(plan.added), changed: first(plan.changed), leaving: first(plan.leaving) },
      ...{ broughtBack: first(plan.broughtBack), refused: first(plan.refused) },
      ...{ unchanged: plan.unchanged, past: [], stopped: plan.stopped },
    },
  };
}

export const countsOf = (plan: SyncPlan, unread: number): PeopleFileCounts => ({
  ...{ added: plan.added.length, changed: plan.changed.length, back: plan.broughtBack.length },
  ...{ leaving: plan.leaving.length, unchanged: plan.unchanged, past: plan.past.length },
  refused: plan.refused.length + unread,
});
