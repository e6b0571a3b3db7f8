import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { noteConnection } from '../directory/noteConnection.js';
import { noteWritesBack } from './noteWritesBack.js';

/** An HRIS is read no more, and its secrets are gone. Whom it told of stay as they are, and what was written there stays too. */
export async function disconnectHris(
  deps: Needs<'hrisConnections' | 'organisations'> & NeedsOf<typeof noteConnection>,
  actor: Actor,
  { connectionId }: { readonly connectionId: string },
): Promise<{ readonly kind: 'disconnected' } | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const { id } = actor.organisation;
  const connection = await deps.hrisConnections.find(id, connectionId);
  if (connection && (await deps.hrisConnections.remove(id, connectionId)))
    await noteConnection(deps, actor, 'directory.disconnected', connection);
  // Also where it is gone: whoever took it away may have died before this.
  await noteWritesBack(deps, id);
  return connection ? { kind: 'disconnected' } : refused({ code: 'unknownAction' });
}
