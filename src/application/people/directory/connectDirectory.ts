import { randomBytes } from 'node:crypto';
import { visibleLine } from '../../../domain/people/visibleText.js';
import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import type { Connection, ConnectionSettings, Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

const tokenBytes = 32;
const nameAtMost = 60;

export interface Connected {
  readonly kind: 'connected';
  readonly connection: Connection;
  /** Told here, and never again: only its fingerprint is kept. */
  readonly token: string;
}

/**
 * Lets a directory in by a new token. Of one that is there already the token of before stays valid beside it. Settings
 * that are not said stay too.
 */
export async function connectDirectory(
  { connections, clock, newId }: Needs<'connections' | 'clock' | 'newId'>,
  actor: Actor,
  { name: said, settings }: { readonly name: string; readonly settings: Partial<ConnectionSettings> },
): Promise<Connected | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const name = visibleLine(said, nameAtMost);
  if (name === '') return refused({ code: 'unknownAction' });
  const token = randomBytes(tokenBytes).toString('base64url');
  const wanted = { id: newId(), organisationId: actor.organisation.id, kind: 'scim', name } as const;
  const connection = await connections.open(wanted, settings, token, clock.now());
  return { kind: 'connected', connection, token };
}
