import type { DirectoryRecord } from '../../src/domain/people/directory/facts.js';
import {
  type KnownPerson,
  Planning,
  type SyncOptions,
  type SyncPlan,
} from '../../src/domain/people/directory/planSync.js';

/** What records would change, as lists that can be compared. */
export function planOf(
  known: readonly KnownPerson[],
  records: Iterable<DirectoryRecord>,
  options: SyncOptions,
) {
  const planning = new Planning(options);
  for (const record of records) planning.hear(record);
  for (const one of known) planning.meet(one);
  return listed(planning.end());
}

/** The same, all of it held. */
export function listed(plan: SyncPlan) {
  const { added, changed, leaving, broughtBack, past } = plan;
  return {
    ...{ ...plan, added: [...added], changed: [...changed], leaving: [...leaving] },
    ...{ broughtBack: [...broughtBack], past: [...past] },
  };
}
