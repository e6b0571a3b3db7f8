import { setImmediate as others } from 'node:timers/promises';
import { dayOn } from '../../../domain/missions/proposal.js';
import type { DirectoryRecord } from '../../../domain/people/directory/facts.js';
import { Planning, type SyncOptions, type SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { knownPeople } from './knownPeople.js';
import { nameOf } from './toldBy.js';

/** After so many records whoever else waits has their turn: hearing them waits for nothing. */
const atATime = 500;

/** What a directory's records would change today. They are gone through once. Nothing is written. */
export async function planDirectory(
  deps: Needs<'clock' | 'employees'>,
  actor: DirectoryTeller,
  records: Iterable<DirectoryRecord>,
  options: Omit<SyncOptions, 'today'>,
): Promise<{ readonly kind: 'plan'; readonly plan: SyncPlan } | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const { id, timezone } = actor.organisation;
  const today = dayOn(deps.clock.now(), timezone);
  const planning = new Planning({ ...options, today });
  let heard = 0;
  for (const record of records) {
    planning.hear(record);
    heard += 1;
    if (heard % atATime === 0) await others();
  }
  for await (const some of knownPeople(deps, id, nameOf(actor))) for (const one of some) planning.meet(one);
  return { kind: 'plan', plan: planning.end() };
}
