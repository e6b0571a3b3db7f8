import type { SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import { may } from '../../may.js';
import type { NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { underLease } from '../../underLease.js';
import { type Applied, applyPlan } from './applyPlan.js';
import { type ImportPlan, type ListAsked, planImport } from './planImport.js';

/** Of a process that died another goes on after it. */
const leaseMs = 30_000;
/** Another file is being applied meanwhile. */
const usualPatienceMs = 20_000;

export interface ImportAsked extends ListAsked {
  /** `nothing`: what it would change is told. `all`: it is done, whatever it is. Else it is done where it is what was seen. */
  readonly agreed: 'nothing' | 'all' | { readonly seen: string };
  /** Called right before it is done, once nothing speaks against it. */
  readonly begins?: (plan: SyncPlan) => Promise<void>;
  readonly patienceMs?: number;
}

export interface ImportedPeople extends Omit<ImportPlan, 'kind'> {
  readonly kind: 'imported';
  /** Null: nothing was done. */
  readonly applied: Applied | null;
}

type Imported =
  | ImportedPeople
  | { readonly kind: 'actionsAreNoList' }
  /** Another list of this company is being done, and takes longer than was waited. */
  | { readonly kind: 'busy' }
  | Refused;

type ImportNeeds = NeedsOf<typeof planImport> & NeedsOf<typeof applyPlan> & NeedsOf<typeof underLease>;

/**
 * What a list of people would change. It is done where that was agreed to, unless something speaks against it. By whichever door
 * they come, one list of a company is done after the other. The second is planned on what the first has left.
 */
export async function importPeople(
  deps: ImportNeeds,
  actor: DirectoryTeller,
  asked: ImportAsked,
): Promise<Imported> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  if (asked.agreed === 'nothing') return planAndDo(deps, actor, asked);
  const { patienceMs = usualPatienceMs } = asked;
  const lease = { name: `people ${actor.organisation.id}`, leaseMs, patienceMs };
  const ended = await underLease(deps, lease, () => planAndDo(deps, actor, asked));
  return ended?.outcome ?? { kind: 'busy' };
}

async function planAndDo(deps: ImportNeeds, actor: DirectoryTeller, asked: ImportAsked): Promise<Imported> {
  const planned = await planImport(deps, actor, asked);
  if (planned.kind !== 'planned') return planned;
  const { plan, seen, needsMode } = planned;
  const { agreed, begins } = asked;
  const isAgreed = typeof agreed === 'string' ? agreed === 'all' : agreed.seen === seen;
  const isHeld = needsMode || plan.stopped !== null;
  if (!isAgreed || isHeld) return { ...planned, kind: 'imported', applied: null };
  await begins?.(plan);
  const applied = await applyPlan(deps, actor, plan);
  return applied.kind === 'refused' ? applied : { ...planned, kind: 'imported', applied };
}
