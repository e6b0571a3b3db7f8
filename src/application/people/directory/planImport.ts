import { createHash } from 'node:crypto';
import type { PeopleList } from '../../../domain/people/directory/peopleList.js';
import type { SyncMode, SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import type { NeedsOf } from '../../ports/index.js';
import type { Refused } from '../../refusals.js';
import { planDirectory } from './planDirectory.js';

export interface ListAsked {
  readonly list: PeopleList;
  /** Null: nobody said whether the list is everybody. */
  readonly mode: SyncMode | null;
  /** Of a hundred. Null: as the company has decided. */
  readonly leaveAtMost: number | null;
}

export interface ImportPlan {
  readonly kind: 'planned';
  readonly plan: SyncPlan;
  /** Names what it would change: said back, that is done, and nothing else. */
  readonly seen: string;
  readonly mode: SyncMode | null;
  /** Of a hundred: when more would leave, nothing is done. */
  readonly leaveAtMost: number;
  /** People would leave, and nobody said whether the list is everybody. */
  readonly needsMode: boolean;
}

/** What a list of people would change, as things stand. Nothing is written. */
export async function planImport(
  deps: NeedsOf<typeof planDirectory>,
  actor: DirectoryTeller,
  { list, mode: said, leaveAtMost: most }: ListAsked,
): Promise<ImportPlan | { readonly kind: 'actionsAreNoList' } | Refused> {
  const { records, refused: unread, hasActions } = list;
  const mode = said ?? (hasActions ? 'delta' : null);
  const leaveAtMost = most ?? actor.organisation.policy.leaveAtMost;
  const mentioned = unread.map(({ about }) => about);
  const options = { mode: mode ?? 'full', leaveAtMost, mentioned } as const;
  const planned = await planDirectory(deps, actor, records, options);
  // Whoever may not is told so, whatever the file is.
  if (planned.kind === 'refused') return planned;
  if (hasActions && said === 'full') return { kind: 'actionsAreNoList' };
  const { plan } = planned;
  const needsMode = mode === null && plan.leaving.length > 0;
  return { kind: 'planned', plan, seen: nameOf(plan, mode), mode, leaveAtMost, needsMode };
}

/** Made of all that would change, one after the other. Of whom nothing changes nothing is in it. */
function nameOf(plan: SyncPlan, mode: SyncMode | null): string {
  const name = createHash('sha256').update(JSON.stringify([mode, plan.stopped, plan.refused]));
  for (const kind of ['added', 'changed', 'leaving', 'broughtBack'] as const) {
    name.update(kind);
    for (const one of plan[kind]) name.update(JSON.stringify(one));
  }
  return name.digest('base64url');
}
