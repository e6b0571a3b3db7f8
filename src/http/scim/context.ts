import type { ConnectedActor } from '../../application/actor.js';
import { actorOf } from '../../application/people/directory/entries/actorOf.js';
import type { Connection, Needs } from '../../application/ports/index.js';
import type { Body } from '../../directory/scim/values.js';

/** Where directories send their people. */
export const scimPath = '/scim/v2';

/** Whoever asks, by the token of their connection. */
export interface Caller {
  readonly actor: ConnectedActor;
  readonly connection: Connection;
  /** Where this service listens for directories. */
  readonly base: string;
}

/** What is asked for. `query`: each name once. */
export interface Asked extends Caller {
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body | unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly location?: string;
}

/** Who comes with a token; null when it is nobody's. */
export async function callerOf(
  { connections, organisations, publicUrl }: Needs<'connections' | 'organisations' | 'publicUrl'>,
  authorization: string | undefined,
): Promise<Caller | null> {
  const [, token] = /^Bearer +([\w.~+/=-]{20,200})$/iu.exec(authorization?.trim() ?? '') ?? [];
  const connection = token === undefined ? null : await connections.byToken(token);
  const organisation = connection && (await organisations.find(connection.organisationId));
  if (!connection || !organisation) return null;
  return { actor: actorOf(organisation, connection), connection, base: `${publicUrl}${scimPath}` };
}
