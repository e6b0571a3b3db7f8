import { createHash } from 'node:crypto';
import type { PeopleList } from '../../../domain/people/directory/peopleList.js';
import type { SyncMode, SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import type { NeedsOf } from '../../ports/index.js';
import type { Refused } from '../../refusals.js';
import { type Applied, applyPlan } from './applyPlan.js';
import { planDirectory } from './planDirectory.js';

export interface ImportAsked {
  readonly list: PeopleList;
  /** Null: nobody said whether the list is everybody. */
  readonly mode: SyncMode | null;
  /** Of a hundred. Null: as the company has decided. */
  readonly leaveAtMost: number | null;
  /** `nothing`: what it would change is told. `all`: it is done, whatever it is. Else it is done where it is what was seen. */
  readonly agreed: 'nothing' | 'all' | { readonly seen: string };
}

export interface ImportedPeople {
  readonly kind: 'imported';
  readonly plan: SyncPlan;
  /** Names what it would change: said back, that is done, and nothing else. */
  readonly seen: string;
  readonly mode: SyncMode | null;
  /** Of a hundred: when more would leave, nothing is done. */
  readonly leaveAtMost: number;
  /** People would leave, and nobody said whether the list is everybody. */
  readonly needsMode: boolean;
  /** Null: nothing was done. */
  readonly applied: Applied | null;
}

/** What a list of people would change. It is done where that was agreed to, unless something speaks against it. */
export async function importPeople(
  deps: NeedsOf<typeof planDirectory> & NeedsOf<typeof applyPlan>,
  actor: DirectoryTeller,
  { list, mode: said, leaveAtMost: most, agreed }: ImportAsked,
): Promise<ImportedPeople | { readonly kind: 'actionsAreNoList' } | Refused> {
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
  const seen = nameOf(plan, mode);
  const needsMode = mode === null && plan.leaving.length > 0;
  const isAgreed = typeof agreed === 'string' ? agreed === 'all' : agreed.seen === seen;
  const isHeld = needsMode || plan.stopped !== null;
  const applied = isAgreed && !isHeld ? await applyPlan(deps, actor, plan) : null;
  if (applied?.kind === 'refused') return applied;
  return { kind: 'imported', plan, seen, mode, leaveAtMost, needsMode, applied };
}

/** Made of all that would change. Of whom nothing changes nothing is in it. */
const nameOf = ({ unchanged: _, past: __, ...changes }: SyncPlan, mode: SyncMode | null): string =>
  createHash('sha256')
    .update(JSON.stringify([mode, changes]))
    .digest('base64url');
