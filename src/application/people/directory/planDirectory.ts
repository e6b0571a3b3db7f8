import { dayOn } from '../../../domain/missions/proposal.js';
import type { DirectoryRecord } from '../../../domain/people/directory/facts.js';
import { planSync, type SyncOptions, type SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { knownPeople } from './knownPeople.js';
import { nameOf } from './toldBy.js';

/** What a directory's records would change today. Nothing is written. */
export async function planDirectory(
  deps: Needs<'clock' | 'employees'>,
  actor: DirectoryTeller,
  records: readonly DirectoryRecord[],
  options: Omit<SyncOptions, 'today'>,
): Promise<{ readonly kind: 'plan'; readonly plan: SyncPlan } | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const { id, timezone } = actor.organisation;
  const today = dayOn(deps.clock.now(), timezone);
  return {
    kind: 'plan',
    plan: planSync(await knownPeople(deps, id, nameOf(actor)), records, { ...options, today }),
  };
}
