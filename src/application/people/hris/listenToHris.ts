import { randomBytes } from 'node:crypto';
import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import type { HrisConnection, HrisKind, Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { noteConnection } from '../directory/noteConnection.js';
import { isSecret } from './connectHris.js';
import { hrisWebhookUrl } from './webhookUrl.js';

const tokenBytes = 32;
/** A shorter one could be guessed. */
const secretAtLeast = 8;

interface Listen {
  readonly connectionId: string;
  readonly listens: boolean;
  /** What the HRIS signs with, as it shows it. Not looked at where the secret is made here. */
  readonly secret: string;
}

type Listening =
  | {
      readonly kind: 'listening';
      readonly url: string;
      /** To be given to the HRIS where the secret is made here. Told now and never again; null elsewhere. */
      readonly token: string | null;
    }
  | { readonly kind: 'silent' }
  | { readonly kind: 'notDecided'; readonly why: 'secret' | 'noKey' };

/** Personio signs nothing, and sends a token that it was given. The others show what they sign with. */
export const makesToken = (kind: HrisKind): boolean => kind === 'personio';

/** Whether the webhooks of an HRIS are listened to, and by which secret. It is sealed. The one of before is worth nothing from now on. */
export async function listenToHris(
  deps: Needs<'hrisConnections' | 'hris' | 'publicUrl'> & NeedsOf<typeof noteConnection>,
  actor: Actor,
  { connectionId, listens, secret }: Listen,
): Promise<Listening | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const connection = await deps.hrisConnections.find(actor.organisation.id, connectionId);
  if (!connection) return refused({ code: 'unknownAction' });
  if (!listens) return keep(deps, actor, connection, null, { kind: 'silent' });
  const isMade = makesToken(connection.kind);
  const used = isMade ? randomBytes(tokenBytes).toString('base64url') : secret.trim();
  if (used.length < secretAtLeast || !isSecret(used)) return { kind: 'notDecided', why: 'secret' };
  const sealed = deps.hris.sealWebhook(connectionId, used);
  if (sealed === null) return { kind: 'notDecided', why: 'noKey' };
  const told = { url: hrisWebhookUrl(deps, connection), token: isMade ? used : null };
  return keep(deps, actor, connection, sealed, { kind: 'listening', ...told });
}

async function keep(
  deps: Needs<'hrisConnections'> & NeedsOf<typeof noteConnection>,
  actor: Actor,
  connection: HrisConnection,
  sealed: string | null,
  done: Listening,
): Promise<Listening | Refused> {
  const { organisationId, id } = connection;
  if (!(await deps.hrisConnections.setWebhook(organisationId, id, sealed)))
    return refused({ code: 'unknownAction' });
  await noteConnection(deps, actor, 'directory.connected', connection);
  return done;
}
