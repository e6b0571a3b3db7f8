import { randomBytes } from 'node:crypto';
import type { Connection, Needs } from '../../ports/index.js';

/** Programs that look for lost secrets know it by this. No token of a connection has its length. */
export const accessBeginning = 'etc_scim_';

const tokenBytes = 32;
const validSeconds = 60 * 60;

interface Granted {
  readonly kind: 'granted';
  readonly connection: Connection;
  /** Told here, and never again: only its fingerprint is kept. */
  readonly token: string;
  readonly seconds: number;
}

/** Gives the client of a directory's connection an access token, for an hour. Asked again, it gives another. */
export async function grantAccess(
  { connections, clock }: Needs<'connections' | 'clock'>,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
): Promise<Granted | { readonly kind: 'wrongClient' }> {
  const token = `${accessBeginning}${randomBytes(tokenBytes).toString('base64url')}`;
  const until = new Date(clock.now().getTime() + validSeconds * 1_000);
  const connection = await connections.grant(clientId, clientSecret, { token, until });
  return connection ? { kind: 'granted', connection, token, seconds: validSeconds } : { kind: 'wrongClient' };
}
