import type { FromDirectory } from '../../../domain/people/directory/facts.js';
import type { Planned } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';

export const nameOf = (actor: DirectoryTeller): string =>
  'connection' in actor ? actor.connection : 'admin';

/** What is kept of what was told, with who told it. */
export const toldBy = (actor: DirectoryTeller, { facts }: Pick<Planned, 'facts'>): FromDirectory => ({
  ...facts,
  connection: nameOf(actor),
});

/** How a connected directory is called where what it told is kept: by its own name behind this. */
const connected = 'SCIM ';
export const connectedName = (name: string): string => `${connected}${name}`;

/** It tells by itself, and of its people it alone. A file's or an admin's word it takes over. */
export const isConnected = (connection: string): boolean => connection.startsWith(connected);

/** `taken`: another has the number or the address by now, and nothing was done. */
export type Kept = { readonly kind: 'kept'; readonly employeeId: string } | { readonly kind: 'taken' };
