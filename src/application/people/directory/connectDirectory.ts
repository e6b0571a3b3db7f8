import { randomBytes } from 'node:crypto';
import { visibleLine } from '../../../domain/people/visibleText.js';
import type { Actor } from '../../actor.js';
import type { lineOf } from '../../audit/lineOf.js';
import { may } from '../../may.js';
import type { Connection, ConnectionSettings, Credentials, Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { noteConnection } from './noteConnection.js';

const secretBytes = 32;
const nameAtMost = 60;

export interface Connected {
  readonly kind: 'connected';
  readonly connection: Connection;
  /** Told here, and never again: only fingerprints are kept. */
  readonly credentials: Credentials;
}

const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/**
 * Lets a directory in by new credentials. Of one that is there already those of before stay valid beside them. Settings
 * that are not said stay too.
 */
export async function connectDirectory(
  deps: Needs<'audit' | 'connections'> & NeedsOf<typeof lineOf>,
  actor: Actor,
  { name: said, settings }: { readonly name: string; readonly settings: Partial<ConnectionSettings> },
): Promise<Connected | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const name = visibleLine(said, nameAtMost);
  if (name === '') return refused({ code: 'unknownAction' });
  const credentials = { token: newSecret(), clientSecret: newSecret() };
  const wanted = { id: deps.newId(), organisationId: actor.organisation.id, kind: 'scim', name } as const;
  const connection = await deps.connections.open(wanted, settings, credentials, deps.clock.now());
  await noteConnection(deps, actor, 'directory.connected', connection);
  return { kind: 'connected', connection, credentials };
}

/** New credentials of a connection that there is. Those of before stay valid beside them, and no older ones. */
export async function renewToken(
  deps: NeedsOf<typeof connectDirectory>,
  actor: Actor,
  { connectionId }: { readonly connectionId: string },
): Promise<Connected | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const known = await deps.connections.find(actor.organisation.id, connectionId);
  if (!known) return refused({ code: 'unknownAction' });
  return connectDirectory(deps, actor, { name: known.name, settings: {} });
}
