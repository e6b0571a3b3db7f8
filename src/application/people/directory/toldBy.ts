import type { FromDirectory } from '../../../domain/people/directory/facts.js';
import type { Planned } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';

export const nameOf = (actor: DirectoryTeller): string =>
  'connection' in actor ? actor.connection : 'admin';

/** What is kept of what was told, with who told it. */
export const toldBy = (
  actor: DirectoryTeller,
  { facts, key = null }: Pick<Planned, 'facts'> & Partial<Pick<Planned, 'key'>>,
): FromDirectory => ({
  ...{ ...facts, connection: nameOf(actor) },
  ...(key !== null && hasKeys(actor) && { key }),
});

const hasKeys = (actor: DirectoryTeller): boolean => 'connection' in actor && actor.hasKeys === true;

/** How a connected directory is called where what it told is kept: by its own name behind one of these. */
const connected = { scim: 'SCIM ', hris: 'HRIS ' } as const;
export const connectedName = (name: string, by: keyof typeof connected = 'scim'): string =>
  `${connected[by]}${name}`;

/** It tells by itself, and of its people it alone. A file's or an admin's word it takes over. */
export const isConnected = (connection: string): boolean =>
  Object.values(connected).some((one) => connection.startsWith(one));

/** `taken`: another has the number or the address by now, and nothing was done. */
export type Kept = { readonly kind: 'kept'; readonly employeeId: string } | { readonly kind: 'taken' };
