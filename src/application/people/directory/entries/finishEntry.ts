import type { DirectoryEntry } from '../../../../domain/people/directory/entry.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import { actorOf } from './actorOf.js';
import { applyEntry } from './applyEntry.js';

/** What an entry says is done to the end after a crash, though its directory does not say it again. */
export async function finishEntry(
  deps: Needs<'connections' | 'organisations' | 'log'> & NeedsOf<typeof applyEntry>,
  { id, organisationId, connectionId }: DirectoryEntry,
): Promise<void> {
  const [connection, organisation] = await Promise.all([
    deps.connections.find(organisationId, connectionId),
    deps.organisations.find(organisationId),
  ]);
  if (!connection || !organisation) return;
  const outcome = await applyEntry(deps, actorOf(organisation, connection), id);
  if (outcome === 'taken') deps.log.warn('directory.entryTaken', { entryId: id });
}
