import type { ConnectedActor } from '../../application/actor.js';
import { actorOf } from '../../application/people/directory/entries/actorOf.js';
import { accessBeginning } from '../../application/people/directory/grantAccess.js';
import type { Connection, Needs } from '../../application/ports/index.js';
import type { Body } from '../../directory/scim/values.js';

/** Where directories send their people. */
export const scimPath = '/scim/v2';
/** Where a client exchanges its secret for access tokens. */
export const tokenPath = '/scim/oauth/token';

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

/** Who comes with a token, which is their own or an access token; null when it is nobody's. */
export async function callerOf(
  {
    connections,
    organisations,
    clock,
    publicUrl,
  }: Needs<'connections' | 'organisations' | 'clock' | 'publicUrl'>,
  authorization: string | undefined,
): Promise<Caller | null> {
  const [, token] = /^Bearer +([\w.~+/=-]{20,200})$/iu.exec(authorization?.trim() ?? '') ?? [];
  if (token === undefined) return null;
  const connection = await (token.startsWith(accessBeginning)
    ? connections.byAccess(token, clock.now())
    : connections.byToken(token));
  const organisation = connection && (await organisations.find(connection.organisationId));
  if (!connection || !organisation) return null;
  return { actor: actorOf(organisation, connection), connection, base: `${publicUrl}${scimPath}` };
}
