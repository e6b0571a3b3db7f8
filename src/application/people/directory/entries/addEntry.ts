import type { DirectoryEntry, EntryTold } from '../../../../domain/people/directory/entry.js';
import type { ConnectedActor } from '../../../actor.js';
import { may } from '../../../may.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import { type Refused, refused } from '../../../refusals.js';
import { applyEntry } from './applyEntry.js';
import { type EntryTaken, keyOf } from './keyOf.js';
import { whoIs } from './whoIs.js';

export interface EntryKept {
  readonly kind: 'kept';
  readonly entry: DirectoryEntry;
}

/** A connected directory tells of somebody. Who has their number or address already is that person. */
export async function addEntry(
  deps: Needs<'clock' | 'directoryEntries' | 'newId'> & NeedsOf<typeof applyEntry> & NeedsOf<typeof whoIs>,
  actor: ConnectedActor,
  told: EntryTold,
): Promise<EntryKept | EntryTaken | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const key = keyOf(actor);
  const isNamed = { kind: 'is', field: 'userName', value: told.userName } as const;
  if ((await deps.directoryEntries.count(key, isNamed)) > 0) return { kind: 'taken', by: 'userName' };
  const who = await whoIs(deps, actor, told);
  if (who.kind === 'taken') return who;
  const at = deps.clock.now();
  const entry: DirectoryEntry = {
    ...{ ...told, ...key, id: deps.newId(), employeeId: who.person?.id ?? deps.newId() },
    ...{ createdAt: at, changedAt: at, version: 1, unapplied: true },
  };
  if ((await deps.directoryEntries.insert(entry)) === 'taken') return { kind: 'taken', by: 'userName' };
  if ((await applyEntry(deps, actor, entry.id)) === 'applied') return { kind: 'kept', entry };
  // Somebody else was given the number or the address at this very moment.
  await deps.directoryEntries.remove(key, entry.id);
  return { kind: 'taken', by: 'person' };
}
