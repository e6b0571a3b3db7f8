import { visibleLine } from '../../../domain/people/visibleText.js';
import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { Connection, ConnectionSettings, Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { actorOf } from './entries/actorOf.js';
import { followGroupRoles } from './groups/followGroupRoles.js';
import { noteConnection } from './noteConnection.js';

const rulesAtMost = 50;
const groupLongest = 200;

interface Decided {
  readonly kind: 'decided';
  readonly connection: Connection;
}

/**
 * Decides where a connection's people have their site, and which of its groups give a role. Roles follow at once. Admins only.
 * Done twice, it is done once.
 */
export async function decideConnection(
  deps: Needs<'connections'> & NeedsOf<typeof followGroupRoles> & NeedsOf<typeof noteConnection>,
  actor: EmployeeActor,
  { connectionId, settings }: { readonly connectionId: string; readonly settings: ConnectionSettings },
): Promise<Decided | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const groupRoles = settings.groupRoles
    .map(({ group, role }) => ({ group: visibleLine(group, groupLongest), role }))
    .filter(({ group }) => group !== '')
    .slice(0, rulesAtMost);
  const { organisation } = actor;
  const decided = { siteFrom: settings.siteFrom, groupRoles };
  const connection = await deps.connections.decide(organisation.id, connectionId, decided);
  if (!connection) return refused({ code: 'unknownAction' });
  await noteConnection(deps, actor, 'directory.connected', connection);
  await followGroupRoles(deps, actorOf(organisation, connection));
  return { kind: 'decided', connection };
}

interface Closed {
  readonly kind: 'closed';
  readonly already: boolean;
}

/** No token opens a connection any more. Who its directory told of stays as they are. Admins only. Safe to do again. */
export async function closeConnection(
  deps: Needs<'connections'> & NeedsOf<typeof noteConnection>,
  actor: EmployeeActor,
  { connectionId }: { readonly connectionId: string },
): Promise<Closed | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const { id } = actor.organisation;
  const connection = await deps.connections.find(id, connectionId);
  if (!connection) return refused({ code: 'unknownAction' });
  const isClosed = await deps.connections.close(id, connectionId);
  if (isClosed) await noteConnection(deps, actor, 'directory.disconnected', connection);
  return { kind: 'closed', already: !isClosed };
}
