import {
  type DirectoryEntry,
  type EntryTold,
  entryTexts,
} from '../../../../domain/people/directory/entry.js';
import type { ConnectedActor } from '../../../actor.js';
import { may } from '../../../may.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import { type Refused, refused } from '../../../refusals.js';
import type { EntryKept } from './addEntry.js';
import { applyEntry } from './applyEntry.js';
import { type EntryTaken, keyOf } from './keyOf.js';
import { isAnothers } from './whoIs.js';

/** Each try fails only where somebody else changed it meanwhile: few may. */
const triesAtMost = 50;

const isSame = (one: EntryTold, other: EntryTold): boolean =>
  [...entryTexts, 'userName' as const, 'active' as const].every((field) => one[field] === other[field]);

/**
 * Changes what a connected directory tells of somebody, by what it told before. Whoever else changes it at once, nothing is
 * lost: `change` is asked again then. Done twice, it is done once.
 */
export async function changeEntry(
  deps: Needs<'clock' | 'directoryEntries'> & NeedsOf<typeof applyEntry> & NeedsOf<typeof isAnothers>,
  actor: ConnectedActor,
  { id, change }: { readonly id: string; readonly change: (told: DirectoryEntry) => EntryTold },
): Promise<EntryKept | EntryTaken | { readonly kind: 'unknown' } | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const key = keyOf(actor);
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const before = await deps.directoryEntries.find(key, id);
    if (!before) return { kind: 'unknown' };
    const told = change(before);
    if (isSame(before, told)) {
      if (before.unapplied) await applyEntry(deps, actor, id);
      return { kind: 'kept', entry: before };
    }
    if (await isAnothers(deps, key.organisationId, before.employeeId, told))
      return { kind: 'taken', by: 'person' };
    const next = { version: before.version + 1, changedAt: deps.clock.now(), unapplied: true };
    const entry: DirectoryEntry = { ...before, ...told, ...next };
    const written = await deps.directoryEntries.write(entry, before.version);
    if (written === 'taken') return { kind: 'taken', by: 'userName' };
    if (written === 'changed') continue;
    if ((await applyEntry(deps, actor, id)) === 'applied') return { kind: 'kept', entry };
    // Somebody else was given the number or the address at this very moment: what was told before holds.
    await deps.directoryEntries.write({ ...before, version: entry.version + 1 }, entry.version);
    return { kind: 'taken', by: 'person' };
  }
  throw new Error('an entry of a directory was changed all the time');
}
