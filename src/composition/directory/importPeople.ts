import type { DirectoryActor } from '../../application/actor.js';
import { applyPlan } from '../../application/people/directory/applyPlan.js';
import { planDirectory } from '../../application/people/directory/planDirectory.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { type NoPeople, type PeopleFile, readPeople } from '../../directory/csv/readPeople.js';
import type { SyncMode, SyncPlan } from '../../domain/people/directory/planSync.js';
import type { ImportOptions } from './readOptions.js';

export interface Imported {
  readonly kind: 'imported';
  readonly file: PeopleFile;
  readonly plan: SyncPlan;
  readonly mode: SyncMode | null;
  /** Of a hundred: when more would leave, nothing is done. */
  readonly leaveAtMost: number;
  /** People would leave, and nobody said whether the file is everybody. */
  readonly needsMode: boolean;
  /** Null: nothing was done. */
  readonly applied: { readonly notDone: readonly string[]; readonly unknownManagers: number } | null;
}

export type NotImported = {
  readonly kind: 'unreadable';
  readonly code: NoPeople['code'] | 'actionsAreNoList';
};

/** Reads a file of people and says what it would change. Does it where that was asked for, unless something speaks against it. */
export async function importPeople(
  deps: NeedsOf<typeof planDirectory> & NeedsOf<typeof applyPlan>,
  actor: DirectoryActor,
  bytes: Uint8Array,
  { dates, leaveAtMost: most, apply, mode: said }: ImportOptions,
): Promise<Imported | NotImported> {
  const file = readPeople(bytes, dates);
  if (file.kind === 'unreadable') return { kind: 'unreadable', code: file.code };
  if (file.hasActions && said === 'full') return { kind: 'unreadable', code: 'actionsAreNoList' };
  const mode = said ?? (file.hasActions ? 'delta' : null);
  const leaveAtMost = most ?? actor.organisation.policy.leaveAtMost;
  const mentioned = file.refused.map(({ about }) => about);
  const options = { mode: mode ?? 'full', leaveAtMost, mentioned } as const;
  const planned = await planDirectory(deps, actor, file.records, options);
  if (planned.kind === 'refused') throw new Error('A directory may not say who is here.');
  const { plan } = planned;
  const needsMode = mode === null && plan.leaving.length > 0;
  const isHeld = needsMode || plan.stopped !== null;
  const outcome = apply && !isHeld ? await applyPlan(deps, actor, plan) : null;
  const applied =
    outcome?.kind === 'applied'
      ? { notDone: outcome.notDone, unknownManagers: outcome.unknownManagers.length }
      : null;
  return { kind: 'imported', file, plan, mode, leaveAtMost, needsMode, applied };
}
